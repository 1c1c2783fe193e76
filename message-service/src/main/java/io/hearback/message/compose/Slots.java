package io.hearback.message.compose;

import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Paragraph.Invitation;
import io.hearback.message.compose.Paragraph.Lines;
import io.hearback.message.compose.Paragraph.Points;
import io.hearback.message.compose.Paragraph.Prose;
import io.hearback.message.compose.Paragraph.Quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The slots of one notice, filled from its matter: which sentences stand in each, and in which order. */
final class Slots {

    /** One slot with its content. */
    record Filled(Slot slot, Paragraph paragraph) {}

    private final Matter matter;
    private final Wording wording;
    private final Map<String, String> names = new HashMap<>();
    private final List<Filled> filled = new ArrayList<>();

    private Slots(Matter matter, Wording wording) {
        this.matter = matter;
        this.wording = wording;
        names.put("name", matter.candidateName());
        names.put("job", matter.jobTitle());
        names.put("organisation", matter.organisation());
        names.put("recruiter", matter.signedBy().name());
        if (matter.circumstances().callBy() != null) {
            names.put("day", wording.date(matter.circumstances().callBy()));
        }
    }

    static String subject(Matter matter, Wording wording) {
        return new Slots(matter, wording).say("subject." + matter.kind());
    }

    /** @return what could be said in a call, in this order */
    static List<String> talkingPoints(Matter matter, Wording wording) {
        return new Slots(matter, wording).talkingPoints();
    }

    /** @return the slots that have true content, in the order in which they are read */
    static List<Filled> fill(Matter matter, Wording wording) {
        var slots = new Slots(matter, wording);
        switch (matter.kind()) {
            case REFUSAL -> slots.refusal();
            case DECLINE_ACKNOWLEDGEMENT, WITHDRAWAL_ACKNOWLEDGEMENT -> slots.acknowledgement();
            case DECLINE_REPORT, WITHDRAWAL_REPORT -> slots.report();
            case CALL_TASK -> slots.callTask();
        }
        return slots.filled;
    }

    private void refusal() {
        prose(Slot.GREETING, say("greeting"));
        told();
        if (matter.circumstances().decisionAutomated()) {
            prose(Slot.REVIEW, say("review"));
        }
        put(Slot.FEEDBACK, new Invitation(say("more.lead"), say("more.label")));
        if (!matter.circumstances().neutral()) {
            prose(Slot.NEXT_STEPS, say("next"));
        }
        var until = matter.circumstances().keepInTouchUntil();
        if (until != null) {
            prose(Slot.OPEN_DOOR, say("door", "until", wording.date(until)));
        }
        prose(Slot.REPLY, say("reply"));
        signature(closing());
    }

    /** What the candidate is told of the decision, in a notice or in a call. */
    private void told() {
        prose(Slot.THANKS, thanks());
        prose(Slot.DECISION, decision());
        if (matter.circumstances().neutral()) {
            return;
        }
        var reason = matter.reason();
        put(Slot.REASON, reason(reason));
        if (reason.strength() != null) {
            prose(Slot.STRENGTH, say("strength", "strength", reason.strength()));
        }
        if (reason.advice() != null) {
            prose(Slot.ADVICE, say("advice", "advice", reason.advice()));
        }
    }

    private void acknowledgement() {
        prose(Slot.GREETING, say("greeting"));
        prose(Slot.DECISION, say("acknowledgement." + matter.kind()), say("respect"));
        prose(Slot.THANKS, say("gratitude." + matter.stage()));
        put(Slot.FEEDBACK, new Invitation(say("ask.lead"), say("ask.label")));
        prose(Slot.REPLY, say("reply"));
        signature(closing());
    }

    private void report() {
        var words = matter.circumstances().candidateWords();
        prose(Slot.GREETING, say("greeting.recruiter"));
        prose(Slot.DECISION, say("report." + matter.kind()));
        if (words == null) {
            prose(Slot.CANDIDATE_WORDS, say("report.silent"));
        } else {
            prose(Slot.CANDIDATE_WORDS, say("report.words"));
            put(Slot.CANDIDATE_WORDS, new Quote(words.lines().toList()));
        }
        prose(Slot.TO_DO, say("report.thanked"), say("report.advice"));
        put(Slot.TO_DO, new Invitation(say("report.lead"), say("report.label")));
        put(Slot.SIGNATURE, new Lines(List.of(say("closing.report"), say("signature.report"))));
    }

    private void callTask() {
        prose(Slot.GREETING, say("greeting.recruiter"));
        prose(Slot.DECISION, say("call.intro"));
        prose(Slot.TALKING_POINTS, say("call.points"));
        put(Slot.TALKING_POINTS, new Points(talkingPoints()));
        prose(Slot.TO_DO, say("call.after"));
        put(Slot.TO_DO, new Invitation(say("call.lead"), say("call.label")));
        put(Slot.SIGNATURE, new Lines(List.of(say("closing.report"), say("signature.report"))));
    }

    private List<String> talkingPoints() {
        var spoken = new Slots(matter, wording);
        spoken.told();
        return Stream.concat(
                        spoken.filled.stream().map(slot -> ((Prose) slot.paragraph()).words()),
                        Stream.of(say("call.offer")))
                .map(Slots::capitalised)
                .toList();
    }

    /** A German letter goes on in lower case after its greeting; said alone, a sentence does not. */
    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private String thanks() {
        var unread = matter.stage() == Stage.APPLICATION && isExternal();
        return say("thanks." + matter.stage() + (unread ? ".external" : ""));
    }

    private String decision() {
        var warmth = switch (matter.stage()) {
            case APPLICATION, SCREENING, ASSESSMENT, INTERVIEW -> "";
            case FINAL_INTERVIEW -> ".late";
            case OFFER -> ".offer";
        };
        var why = matter.circumstances().neutral() ? ".neutral" : isExternal() ? ".external" : "";
        return say("decision" + warmth + why);
    }

    private boolean isExternal() {
        return matter.reason() != null && matter.reason().code().isExternal();
    }

    private Paragraph reason(Reason reason) {
        var key = "reason." + reason.code();
        var details = new HashMap<>(names);
        reason.details().forEach((detail, values) -> details.put(detail.field(), wording.list(values)));
        UnaryOperator<String> say = end -> wording.say(key + end, details);
        var years = reason.detailOf(ReasonDetail.YEARS);
        var cause = reason.detailOf(ReasonDetail.CAUSE);
        return switch (reason.code()) {
            case SKILLS_GAP ->
                sentences(say.apply(reason.details().get(ReasonDetail.SKILLS).size() == 1 ? ".one" : ".many"));
            case EXPERIENCE_GAP ->
                sentences(say.apply(""), years == null ? null : say.apply(years.equals("1") ? ".year" : ".years"));
            case POSITION_CANCELLED, HIRING_FREEZE ->
                sentences(say.apply(""), cause == null ? null : say.apply(".cause"));
            case CERTIFICATION_MISSING,
                    LANGUAGE_LEVEL,
                    EXERCISE_RESULT,
                    INCOMPLETE_APPLICATION,
                    AVAILABILITY_MISMATCH,
                    VALUES_MISMATCH,
                    STRONGER_CANDIDATE,
                    POSITION_FILLED -> sentences(say.apply(""));
        };
    }

    private String closing() {
        return say(
                switch (matter.stage()) {
                    case APPLICATION, SCREENING, ASSESSMENT -> "closing.early";
                    case INTERVIEW -> "closing.interview";
                    case FINAL_INTERVIEW, OFFER -> "closing.late";
                });
    }

    private void signature(String closing) {
        var signedBy = matter.signedBy();
        put(
                Slot.SIGNATURE,
                new Lines(Stream.of(closing, signedBy.name(), signedBy.title(), matter.organisation(), signedBy.email())
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private String say(String key) {
        return wording.say(key, names);
    }

    /** A tenant's own sentence may name people and job wherever it likes. */
    private String say(String key, String slot, String value) {
        var values = new HashMap<>(names);
        values.put(slot, value);
        return wording.say(key, values);
    }

    private void prose(Slot slot, String... sentences) {
        put(slot, sentences(sentences));
    }

    private void put(Slot slot, Paragraph paragraph) {
        filled.add(new Filled(slot, paragraph));
    }

    /** Sentences that are null had no true content and are left out. */
    private static Paragraph sentences(String... sentences) {
        return new Prose(
                String.join(" ", Stream.of(sentences).filter(Objects::nonNull).toList()));
    }
}
