package io.hearback.message.schedule;

import java.time.Instant;

import static java.util.Objects.requireNonNull;

/**
 * When a notice leaves.
 *
 * @param at not before this
 * @param why what it waits for until then; null for nothing
 */
public record Departure(Instant at, Wait why) {

    public Departure {
        requireNonNull(at, "at is null");
    }

    /** With nothing to wait for. */
    public static Departure now(Instant now) {
        return new Departure(now, null);
    }

    /** @return the later of the two */
    Departure orLater(Instant other, Wait reason) {
        return other.isAfter(at) ? new Departure(other, reason) : this;
    }
}
