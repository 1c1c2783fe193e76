package io.hearback.message.compose;

import io.hearback.contract.Stage;
import io.hearback.message.compose.Paragraph.Invitation;
import io.hearback.message.compose.Paragraph.Lines;
import io.hearback.message.compose.Paragraph.Prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The slots of one notice, filled from its matter: which sentences stand in it, and in which order. */
final class Slots {

    private final Matter matter;
    private final Wording wording;
    private final Map<String, String> names;

    Slots(Matter matter, Wording wording) {
        this.matter = matter;
        this.wording = wording;
        this.names =
                Map.of("name", matter.candidateName(), "job", matter.jobTitle(), "organisation", matter.organisation());
    }

    String subject() {
        return wording.say("subject." + matter.kind(), names);
    }

    List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        paragraphs.add(prose(wording.say("greeting", names)));
        paragraphs.addAll(
                switch (matter.kind()) {
                    case REFUSAL -> refusal(matter.reason());
                    case DECLINE_ACKNOWLEDGEMENT, WITHDRAWAL_ACKNOWLEDGEMENT -> acknowledgement();
                });
        paragraphs.add(prose(wording.say("reply")));
        paragraphs.add(signature());
        return paragraphs;
    }

    private List<Paragraph> refusal(Reason reason) {
        var paragraphs = new ArrayList<Paragraph>();
        paragraphs.add(prose(thanks(reason), decision(reason)));
        paragraphs.add(reason(reason));
        if (reason.strength() != null) {
            paragraphs.add(prose(wording.say("strength", Map.of("strength", reason.strength()))));
        }
        if (reason.advice() != null) {
            paragraphs.add(prose(wording.say("advice", Map.of("advice", reason.advice()))));
        }
        paragraphs.add(new Invitation(wording.say("more.lead"), wording.say("more.label")));
        return paragraphs;
    }

    private List<Paragraph> acknowledgement() {
        return List.of(
                prose(wording.say("acknowledgement." + matter.kind(), names), wording.say("respect")),
                prose(wording.say("gratitude." + matter.stage())),
                new Invitation(wording.say("ask.lead"), wording.say("ask.label")));
    }

    private String thanks(Reason reason) {
        var unread = matter.stage() == Stage.APPLICATION && reason.isExternal();
        return wording.say("thanks." + matter.stage() + (unread ? ".external" : ""), names);
    }

    private String decision(Reason reason) {
        var warmth = switch (matter.stage()) {
            case APPLICATION, SCREENING, ASSESSMENT, INTERVIEW -> "";
            case FINAL_INTERVIEW -> ".late";
            case OFFER -> ".offer";
        };
        return wording.say("decision" + warmth + (reason.isExternal() ? ".external" : ""));
    }

    private Paragraph reason(Reason reason) {
        var key = "reason." + reason.code();
        return switch (reason.code()) {
            case SKILLS_GAP ->
                prose(wording.say(
                        key + (reason.skills().size() == 1 ? ".one" : ".many"),
                        Map.of("skills", wording.list(reason.skills()))));
            case EXPERIENCE_GAP ->
                prose(
                        wording.say(key, Map.of("experience", reason.experience())),
                        reason.years() == null
                                ? null
                                : wording.say(
                                        key + (reason.years() == 1 ? ".year" : ".years"),
                                        Map.of("years", reason.years().toString())));
            case CERTIFICATION_MISSING -> prose(wording.say(key, Map.of("certification", reason.certification())));
            case VALUES_MISMATCH ->
                prose(wording.say(key, Map.of("ourWay", reason.ourWay(), "yourWish", reason.yourWish())));
            case STRONGER_CANDIDATE -> prose(wording.say(key, Map.of("chosenHad", reason.chosenHad())));
            case POSITION_FILLED -> prose(wording.say(key));
            case POSITION_CANCELLED ->
                prose(
                        wording.say(key),
                        reason.cause() == null ? null : wording.say(key + ".cause", Map.of("cause", reason.cause())));
        };
    }

    private Paragraph signature() {
        var closing = switch (matter.stage()) {
            case APPLICATION, SCREENING, ASSESSMENT -> "closing.early";
            case INTERVIEW -> "closing.interview";
            case FINAL_INTERVIEW, OFFER -> "closing.late";
        };
        var signedBy = matter.signedBy();
        return new Lines(Stream.of(
                        wording.say(closing),
                        signedBy.name(),
                        signedBy.title(),
                        matter.organisation(),
                        signedBy.email())
                .filter(Objects::nonNull)
                .toList());
    }

    /** Sentences that are null had no true content and are left out. */
    private static Paragraph prose(String... sentences) {
        return new Prose(
                String.join(" ", Stream.of(sentences).filter(Objects::nonNull).toList()));
    }
}
