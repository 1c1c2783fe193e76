package io.hearback.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * A period of an organisation that wants to hear of its process is over. Once for each organisation, rhythm and period. Numbers
 * of many people, and nothing about one.
 *
 * @param reportId made from the organisation, the rhythm and the period, so that the same one told again is known
 * @param first day of the period, on the organisation's calendar
 * @param last day of the period, included
 * @param before the numbers of the period before
 * @param waiting applications without an outcome at {@code at}
 * @param waitingTooLong of these: for longer than promised
 * @param overdue feedback requests that were open at {@code at} for longer than an answer may take
 * @param at when it was counted
 */
public record ProcessReported(
        UUID reportId,
        String tenantId,
        DigestRhythm rhythm,
        LocalDate first,
        LocalDate last,
        ProcessNumbers numbers,
        ProcessNumbers before,
        int waiting,
        int waitingTooLong,
        int overdue,
        Instant at) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "io.hearback.process-reported.v1";

    public ProcessReported {
        requireNonNull(reportId, "reportId is null");
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(rhythm, "rhythm is null");
        requireNonNull(first, "first is null");
        requireNonNull(last, "last is null");
        requireNonNull(numbers, "numbers is null");
        requireNonNull(before, "before is null");
        requireNonNull(at, "at is null");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last is before first");
        }
        if (waitingTooLong < 0 || waiting < waitingTooLong || overdue < 0) {
            throw new IllegalArgumentException("a number is below 0, or more wait too long than wait");
        }
    }
}
