package io.hearback.intake.api;

/**
 * How many bytes a body may have, by path. Checked before anything else is done with it, signatures included. The service's
 * own limit ({@code quarkus.http.limits.max-body-size}) is the largest of them.
 */
final class BodyLimits {

    /** An outcome has a few kB; whoever sends more has made a mistake, or means harm. */
    private static final long USUAL = 256 * 1024L;

    /** Applicant tracking systems tell all they know of a candidate. */
    private static final long WEBHOOK = 1024 * 1024L;

    private BodyLimits() {}

    static long of(String path) {
        return path.startsWith("/v1/webhooks/") ? WEBHOOK : USUAL;
    }
}
