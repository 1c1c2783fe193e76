package io.hearback.outbox;

/** The brokers did not acknowledge an event in time, or refused it. */
class NotPublishedException extends RuntimeException {

    NotPublishedException(Throwable cause) {
        super("not published", cause);
    }
}
