package io.hearback.message.inbox;

/** An event that cannot be taken in, now or later. */
class PoisonException extends RuntimeException {

    private final String reason;

    PoisonException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
