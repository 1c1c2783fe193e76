package io.hearback.feedback.inbox;

/** The service stops before the work was done; Kafka will bring it again. */
class StoppingException extends RuntimeException {

    StoppingException() {
        super("stopping");
    }
}
