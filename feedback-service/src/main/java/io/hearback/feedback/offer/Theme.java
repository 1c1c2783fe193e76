package io.hearback.feedback.offer;

/** What an offer is weighed by, in the order of the page. */
public enum Theme {
    GOALS,
    VALUES,
    SALARY,
    BENEFITS,
    RESPONSIBILITIES,
    PROSPECTS
}
