package io.hearback.feedback.rating;

/**
 * What makes a process fair to those who go through it, one question each, in the order of the page: the rules of Gilliland
 * (The perceived fairness of selection systems, 1993), as Bauer and others made questions of them (Selection Procedural
 * Justice Scale, 2001).
 */
public enum Rule {
    /** What was asked had to do with the job. */
    JOB_RELATEDNESS,
    /** There was a chance to show what one can do. */
    CHANCE_TO_PERFORM,
    /** The same was asked of everyone. */
    CONSISTENCY,
    /** No question was out of place. */
    PROPRIETY,
    /** It was a conversation, not an interrogation. */
    TWO_WAY,
    /** Respect and warmth. */
    TREATMENT,
    /** Openly told how things stood. */
    HONESTY,
    /** No longer a wait than was fair. */
    TIMELINESS,
    /** Enough was said to understand the decision. */
    FEEDBACK,
    /** One could ask to have it looked at again. */
    RECONSIDERATION;

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
}
