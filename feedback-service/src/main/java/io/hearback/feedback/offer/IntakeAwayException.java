package io.hearback.feedback.offer;

/** intake-service cannot be asked just now. */
class IntakeAwayException extends RuntimeException {

    IntakeAwayException(Throwable cause) {
        super("intake-service does not answer", cause);
    }
}
