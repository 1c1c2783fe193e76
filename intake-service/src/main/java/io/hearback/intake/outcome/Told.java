package io.hearback.intake.outcome;

import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * A report, and how it came.
 *
 * @param key the caller's {@code Idempotency-Key}, or null
 * @param traceparent W3C trace context of the request, or null
 * @param batch of the file that it came in, or null
 */
public record Told(ReportedOutcome outcome, String key, String traceparent, UUID batch) {

    public Told {
        requireNonNull(outcome, "outcome is null");
    }

    /** One that came by itself. */
    public Told(ReportedOutcome outcome, String key, String traceparent) {
        this(outcome, key, traceparent, null);
    }

    /** As a line of a file: without a key or a trace. */
    public static Told inFile(ReportedOutcome outcome, UUID batch) {
        return new Told(outcome, null, null, batch);
    }

    /** Without a key or a trace. */
    public static Told of(ReportedOutcome outcome) {
        return new Told(outcome, null, null);
    }

    Told as(ReportedOutcome outcome) {
        return new Told(outcome, key, traceparent, batch);
    }
}
