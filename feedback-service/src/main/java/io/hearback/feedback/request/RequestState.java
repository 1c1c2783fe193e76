package io.hearback.feedback.request;

/** How far the work on a feedback request is. */
public enum RequestState {
    ASKED,
    /** Somebody has taken it. */
    IN_WORK,
    ANSWERED,
    /** Nobody answered in time; the candidate is told so. */
    EXPIRED;

    public boolean isOpen() {
        return this == ASKED || this == IN_WORK;
    }
}
