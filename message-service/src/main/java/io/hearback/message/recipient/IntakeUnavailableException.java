package io.hearback.message.recipient;

/** intake-service did not answer as agreed. Nothing is wrong with what was asked: ask again later. */
public class IntakeUnavailableException extends RuntimeException {

    IntakeUnavailableException(Throwable cause) {
        // The cause's message may quote an answer, and so a person: only its kind goes on.
        super("intake-service did not answer as agreed: " + cause.getClass().getSimpleName());
    }
}
