package io.hearback.message.compose;

import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Which sentence a matter calls for, in the words of one language: by stage, by reason, by circumstance. */
final class Sentences {

    private final Matter matter;
    private final Wording wording;
    private final Map<String, String> names = new HashMap<>();

    Sentences(Matter matter, Wording wording) {
        this.matter = matter;
        this.wording = wording;
        names.put("name", matter.candidateName());
        names.put("job", matter.jobTitle());
        names.put("organisation", matter.organisation());
        names.put("recruiter", matter.signedBy().name());
        if (matter.circumstances().againBy() != null) {
            names.put("day", wording.date(matter.circumstances().againBy()));
        } else if (matter.circumstances().callBy() != null) {
            names.put("day", wording.date(matter.circumstances().callBy()));
        }
    }

    /** A tenant's own sentence may name people and job wherever it likes. */
    String say(String key) {
        return wording.say(key, names);
    }

    private String say(String key, String slot, String value) {
        var values = new HashMap<>(names);
        values.put(slot, value);
        return wording.say(key, values);
    }

    /** For what the candidate gave at the stage that was reached; nobody claims to have read what nobody has. */
    String thanks() {
        var unread = matter.stage() == Stage.APPLICATION && isExternal();
        return say("thanks." + matter.stage() + (unread ? ".external" : ""));
    }

    /** As {@link #thanks}, of an application of which nobody can say yet that it was read. */
    String thanksBeforeDecision() {
        return say("thanks." + matter.stage() + (matter.stage() == Stage.APPLICATION ? ".external" : ""));
    }

    String decision() {
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

    /** @return one sentence, or two where there is more to tell */
    String reason() {
        var reason = matter.reason();
        var details = new HashMap<>(names);
        reason.details().forEach((detail, values) -> details.put(detail.field(), wording.list(values)));
        UnaryOperator<String> say = end -> wording.say("reason." + reason.code() + end, details);
        var years = reason.detailOf(ReasonDetail.YEARS);
        var cause = reason.detailOf(ReasonDetail.CAUSE);
        return switch (reason.code()) {
            case SKILLS_GAP ->
                say.apply(reason.details().get(ReasonDetail.SKILLS).size() == 1 ? ".one" : ".many");
            case EXPERIENCE_GAP ->
                joined(say.apply(""), years == null ? null : say.apply(years.equals("1") ? ".year" : ".years"));
            case POSITION_CANCELLED, HIRING_FREEZE -> joined(say.apply(""), cause == null ? null : say.apply(".cause"));
            case CERTIFICATION_MISSING,
                    LANGUAGE_LEVEL,
                    EXERCISE_RESULT,
                    INCOMPLETE_APPLICATION,
                    AVAILABILITY_MISMATCH,
                    VALUES_MISMATCH,
                    STRONGER_CANDIDATE,
                    POSITION_FILLED -> say.apply("");
        };
    }

    String strength() {
        return say("strength", "strength", matter.reason().strength());
    }

    String advice() {
        return say("advice", "advice", matter.reason().advice());
    }

    String door() {
        return say("door", "until", wording.date(matter.circumstances().keepInTouchUntil()));
    }

    String closing() {
        return say(
                switch (matter.stage()) {
                    case APPLICATION, SCREENING, ASSESSMENT -> "closing.early";
                    case INTERVIEW -> "closing.interview";
                    case FINAL_INTERVIEW, OFFER -> "closing.late";
                });
    }

    /** Sentences that are null had no true content and are left out. */
    static String joined(String... sentences) {
        return String.join(" ", Stream.of(sentences).filter(Objects::nonNull).toList());
    }
}
