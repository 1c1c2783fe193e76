package io.hearback.intake.api;

import java.util.Map;

/**
 * How many bytes a body may have, by path. Checked before anything else is done with it, signatures included. The
 * framework's own limit ({@code quarkus.http.limits.max-body-size}) knows no paths and stands above all of these.
 */
final class BodyLimits {

    private static final long KB = 1024;

    /** An outcome has a few kB; whoever sends more has made a mistake, or means harm. */
    static final long USUAL = 256 * KB;

    /** For what is read as it comes, and never held. */
    static final long NONE = Long.MAX_VALUE;

    private static final Map<String, Long> BY_PREFIX = Map.of(
            "/v1/webhooks/",
            1024 * KB, // applicant tracking systems tell all they know of a candidate
            "/v1/outcomes/batch",
            8 * 1024 * KB, // a thousand outcomes
            "/v1/stage-events/batch",
            1024 * KB, // a thousand of some hundred bytes
            "/v1/imports",
            NONE,
            "/console/imports/",
            NONE); // from the console

    private BodyLimits() {}

    static long of(String path) {
        return BY_PREFIX.entrySet().stream()
                .filter(limit -> path.startsWith(limit.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(USUAL);
    }
}
