package io.hearback.feedback.request;

/** Nobody can judge an answer just now, so nobody may send it. */
public class NotJudgedException extends RuntimeException {

    NotJudgedException(Throwable cause) {
        // The cause's message may quote what was typed: only its kind goes on.
        super("message-service did not judge an answer: " + cause.getClass().getSimpleName());
    }
}
