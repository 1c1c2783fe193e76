package io.hearback.intake.setting;

/** Somebody else changed the settings after the caller had read them. Nothing was saved. */
public class OutdatedException extends RuntimeException {

    private final long version;

    OutdatedException(long version) {
        super("the settings have another version by now");
        this.version = version;
    }

    /** @return the version they have now */
    public long version() {
        return version;
    }
}
