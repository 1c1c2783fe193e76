package io.hearback.contract;

/** How a feedback request came to its end. */
public enum AnswerKind {
    /** A recruiter answered it. */
    ANSWER,
    /** Nobody did in time: the candidate is told so, and that we are sorry. */
    APOLOGY
}
