package io.hearback.contract;

/** How far an application had come. Declared in the order in which stages are reached. */
public enum Stage {
    APPLICATION,
    SCREENING,
    ASSESSMENT,
    INTERVIEW,
    FINAL_INTERVIEW,
    OFFER
}
