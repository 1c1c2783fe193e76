package io.hearback.message.respect.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a phrase is a sign of. The names are the headings of the lexicons. */
public enum Sign {
    GREETING,
    NOBODY,
    CLOSING,
    TEAM,
    JOB,
    MACHINE,
    THANKS,
    WARM,
    EMPATHY,
    DECISION,
    EXTERNAL,
    REASON,
    FEEDBACK,
    NO_FEEDBACK,
    NO_REPLY,
    STRENGTH,
    ADVICE,
    GENERIC_PRAISE,
    DOOR,
    KEEP_DATA,
    WILL_CONTACT,
    CONSENT,
    COMFORT,
    DENIAL,
    VAGUE_ADVICE,
    PRETEXT,
    COLD,
    STIFF,
    HARSH,
    THIRD_PERSON,
    NOTES,
    NEXT_STEPS,
    REVIEW,
    REPLY,
    NOT_DECIDED,
    RESPECTS_DECISION,
    PRESSURE,
    FORBIDDEN_AGE,
    FORBIDDEN_SEX,
    FORBIDDEN_ORIGIN,
    FORBIDDEN_BELIEF,
    FORBIDDEN_HEALTH,
    FORBIDDEN_ORIENTATION,
    FORBIDDEN_RESIDENCE,
    RISKY,
    RISKY_HINT,
    GROUND,
    RUDE,
    DECLINE,
    DECLINE_REASON,
    NON_REASON,
    EQUALITY,
    PROCESS_FEEDBACK,
    RELATION;

    public static final List<Sign> FORBIDDEN = Arrays.stream(values())
            .filter(sign -> sign.name().startsWith("FORBIDDEN_"))
            .toList();

    static Sign of(String heading) {
        return valueOf(heading.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
