package io.hearback.feedback.request;

import java.time.Instant;

/** A request that its candidate may still expect an answer to in time, so that there is nothing to apologise for. */
public class NotLateException extends RuntimeException {

    private final Instant dueAt;

    NotLateException(Instant dueAt) {
        super("the request is promised by " + dueAt);
        this.dueAt = dueAt;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
