package io.hearback.feedback.request;

/** How a candidate asked to be answered. */
public enum AnswerBy {
    EMAIL,
    /** On the page behind the link alone; the e-mail says that it is there. */
    PAGE,
    /** By a call; the answer comes in writing all the same. */
    CALL
}
