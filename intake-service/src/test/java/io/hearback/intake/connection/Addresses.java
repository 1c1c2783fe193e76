package io.hearback.intake.connection;

/** Which addresses may be asked, in tests. */
public final class Addresses {

    private Addresses() {}

    public static SafeUrls privateAllowed() {
        return new SafeUrls(() -> true);
    }

    public static SafeUrls publicOnly() {
        return new SafeUrls(() -> false);
    }
}
