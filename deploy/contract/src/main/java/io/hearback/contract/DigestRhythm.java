package io.hearback.contract;

/** How often an organisation hears of its process by mail. */
public enum DigestRhythm {
    /** From Monday to Sunday. */
    WEEKLY,
    /** A calendar month. */
    MONTHLY
}
