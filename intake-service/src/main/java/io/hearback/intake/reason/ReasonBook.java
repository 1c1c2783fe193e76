package io.hearback.intake.reason;

import io.hearback.contract.ReasonCode;

import java.time.Instant;
import java.util.List;

/**
 * All that an organisation has on record about its own names of reasons.
 *
 * @param mappings by name
 * @param unmapped names that outcomes came with lately and that have no mapping, the most frequent first
 */
public record ReasonBook(List<Mapped> mappings, List<Unmapped> unmapped) {

    /** @param changedAt when this name got this code */
    public record Mapped(String ats, ReasonCode code, Instant changedAt) {}

    /** @param times how many outcomes came with it since it was first seen, or seen again after a long time */
    public record Unmapped(String ats, int times, Instant lastSeen) {}
}
