package io.hearback.feedback.request;

/** What a candidate asks for. */
public enum RequestKind {
    /** More detail about the decision. */
    FEEDBACK,
    /** That a person looks at the decision again. */
    REVIEW
}
