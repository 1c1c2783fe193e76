package io.hearback.message.dispatch;

/** A notice cannot be written in the form it would travel in. Its message is that of no cause, which may quote a person. */
class UnwritableException extends Exception {

    UnwritableException(Exception cause) {
        super(cause.getClass().getSimpleName());
    }
}
