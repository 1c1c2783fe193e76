package io.hearback.intake.imports;

/** An import that cannot go on now. */
public class ImportRefusedException extends RuntimeException {

    public enum Why {
        /** Another connection sends it. */
        BEING_SENT,
        /** Its first lines are others than those that were worked off under this id. */
        OTHER_FILE
    }

    private final Why why;

    ImportRefusedException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
