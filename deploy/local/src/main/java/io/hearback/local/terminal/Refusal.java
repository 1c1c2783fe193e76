package io.hearback.local.terminal;

/** Something a person can put right; the message says what and how, and is shown without a stack trace. */
public final class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }
}
