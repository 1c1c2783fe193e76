package io.hearback.intake.outcome;

import static java.util.Objects.requireNonNull;

/**
 * A report, and how it came.
 *
 * @param key the caller's {@code Idempotency-Key}, or null
 * @param traceparent W3C trace context of the request, or null
 */
public record Told(ReportedOutcome outcome, String key, String traceparent) {

    public Told {
        requireNonNull(outcome, "outcome is null");
    }

    /** Without a key or a trace. */
    public static Told of(ReportedOutcome outcome) {
        return new Told(outcome, null, null);
    }

    Told as(ReportedOutcome outcome) {
        return new Told(outcome, key, traceparent);
    }
}
