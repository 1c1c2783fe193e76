package io.hearback.intake.key;

/** The organisation has no such key, or none that could be changed. Nothing was changed. */
public class NoSuchKeyException extends RuntimeException {

    public enum Why {
        UNKNOWN,
        ENDED,
        CONFIGURED
    }

    private final Why why;

    NoSuchKeyException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
