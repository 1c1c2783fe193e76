package io.hearback.intake.webhook;

import java.time.Duration;

import static java.util.Objects.requireNonNull;

/** The vendor cannot answer now; the delivery is tried again later. Its message holds a code and no answer of the vendor. */
public class VendorAwayException extends RuntimeException {

    private final Duration retryAfter;

    /**
     * @param code safe to log, as STATUS_503
     * @param retryAfter at least so long; zero if nobody said
     */
    public VendorAwayException(String code, Duration retryAfter) {
        super(code);
        this.retryAfter = requireNonNull(retryAfter, "retryAfter is null");
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
