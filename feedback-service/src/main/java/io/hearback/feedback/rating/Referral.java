package io.hearback.feedback.rating;

/**
 * Whether a candidate would tell somebody of a job at the organisation: the scale of four of the Candidate Experience Awards, in
 * our own words. The first two are willing.
 */
public enum Referral {
    CERTAINLY,
    PROBABLY,
    PROBABLY_NOT,
    CERTAINLY_NOT
}
