package io.hearback.message.bulk;

/** A decision about many notices cannot be taken in this way; nothing was changed. */
public class BulkRefusedException extends RuntimeException {

    public enum Why {
        /** It is not in the state that this needs. */
        NOT_NOW,
        /** Nobody decided it in time. */
        EXPIRED,
        /** No notice is left that it could be about. */
        EMPTY,
        /** It is about so many that a second person has to confirm, and who asks is not known as a person. */
        ASKED_BY_NOBODY,
        /** Who confirms is not known as a person. */
        CONFIRMED_BY_NOBODY,
        /** Who confirms is who asked. */
        SAME_PERSON,
        /** It is about more notices than one decision may be. */
        TOO_MANY
    }

    private final Why why;

    BulkRefusedException(Why why) {
        super("the decision is refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
