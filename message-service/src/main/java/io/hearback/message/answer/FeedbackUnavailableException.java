package io.hearback.message.answer;

/** feedback-service did not answer as agreed. Nothing is wrong with what was asked: ask again later. */
public class FeedbackUnavailableException extends RuntimeException {

    FeedbackUnavailableException(Throwable cause) {
        // The cause's message may quote an answer: only its kind goes on.
        super("feedback-service did not answer as agreed: " + cause.getClass().getSimpleName());
    }
}
