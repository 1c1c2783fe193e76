package io.hearback.contract;

import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * An organisation that wants to be reminded has feedback requests that nobody has answered and whose time is nearly up, or is up.
 * At most once for each organisation and day. Counts and times, and nothing about a candidate.
 *
 * @param reminderId made from the organisation and the day, so that the same one told again is known
 * @param dueSoon how many of those that are reminded of now are nearly due; each is told so once
 * @param overdue how many of those that are reminded of now are overdue; each is told so once
 * @param firstDueAt the earliest of the times by which these were promised an answer
 * @param at when they were counted
 */
public record RequestsDue(UUID reminderId, String tenantId, int dueSoon, int overdue, Instant firstDueAt, Instant at) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "io.hearback.requests-due.v1";

    public RequestsDue {
        requireNonNull(reminderId, "reminderId is null");
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(firstDueAt, "firstDueAt is null");
        requireNonNull(at, "at is null");
        if (dueSoon < 0 || overdue < 0 || dueSoon + overdue == 0) {
            throw new IllegalArgumentException("a number is below 0, or there is nothing to remind of");
        }
    }
}
