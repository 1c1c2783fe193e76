package io.hearback.intake.outcome;

/** A well-formed report of an outcome, or of a stage event, that contradicts what is on record. Nothing was saved. */
public class NotAcceptedException extends RuntimeException {

    public enum Why {
        /** Another request with this idempotency key is being worked on. */
        IN_FLIGHT,
        /** The idempotency key came with another body before. */
        KEY_REUSED,
        /** This outcome, decided at this time, is on record with other content. */
        ALREADY_RECORDED,
        /** Only a known application can be reinstated. */
        UNKNOWN_APPLICATION,
        /** The application is on record with another candidate. */
        OTHER_CANDIDATE,
        /** The application was erased, and does not come back. */
        ERASED,
        /** A candidate decides, and the application has come to its end otherwise. */
        ENDED
    }

    private final Why why;

    public NotAcceptedException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
