package io.hearback.feedback.rating;

/**
 * How a candidate feels about the organisation after the process: the scale of four on which the Candidate Experience Awards
 * ask what is left of the relationship, in our own words. The last is what they call resentment.
 */
public enum Feeling {
    VERY_POSITIVE,
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
