package io.hearback.feedback.metric;

/** What a {@link Metric}'s value is told in. */
public enum Unit {
    SECONDS,
    /** From 0 to 1. */
    SHARE,
    /** From -100 to 100: a share of ones less a share of others, in percent. */
    POINTS,
    /** From 0 to 100. */
    SCORE,
    COUNT
}
