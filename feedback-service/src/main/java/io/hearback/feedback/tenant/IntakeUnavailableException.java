package io.hearback.feedback.tenant;

/** Nobody can tell whose key it is just now. */
public class IntakeUnavailableException extends RuntimeException {

    IntakeUnavailableException(Throwable cause) {
        super("intake-service did not say whose key it is", cause);
    }
}
