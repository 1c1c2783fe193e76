package io.hearback.message.compose;

/** The places of a notice, each filled with what is true or left out. */
public enum Slot {
    GREETING,
    THANKS,
    DECISION,
    REASON,
    STRENGTH,
    ADVICE,
    /** The way to a review by a person, where a machine took part in the decision. */
    REVIEW,
    FEEDBACK,
    NEXT_STEPS,
    OPEN_DOOR,
    /** By when the candidate hears again, where there is no decision yet. */
    AGAIN,
    REPLY,
    /** What a candidate who declined or withdrew wrote, for the recruiter. */
    CANDIDATE_WORDS,
    /** What the recruiter could say in a call. */
    TALKING_POINTS,
    /** What the recruiter does next. */
    TO_DO,
    SIGNATURE
}
