package io.hearback.intake.polling;

import io.hearback.intake.tenant.TenantId;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a connection has been heard. A sweep reads all that changed since a moment, page by page; the next sweep begins
 * where this one began, less a little, as a vendor's clock and ours differ.
 *
 * @param since what changed before is heard
 * @param sweepStartedAt when the sweep that is under way began; null between two
 * @param page the page it goes on with; null for the first
 * @param version grows with each claim, so that whoever lost a claim moves nothing
 * @param failures in a row
 */
record PollCursor(
        UUID connection,
        TenantId tenant,
        Instant since,
        Instant sweepStartedAt,
        String page,
        long version,
        int failures) {

    /** After so many failures on one page, its mark may be what the vendor does not know any more. */
    private static final int FAILURES_OF_A_PAGE = 3;

    PollCursor startedBy(Instant now) {
        return sweepStartedAt == null ? with(since, now, page, failures) : this;
    }

    /** @param next null if the sweep is at its end */
    PollCursor after(String next, Duration overlap) {
        return next == null ? with(sweepStartedAt.minus(overlap), null, null, 0) : with(since, sweepStartedAt, next, 0);
    }

    PollCursor failed() {
        var startOver = page != null && failures + 1 >= FAILURES_OF_A_PAGE;
        return startOver ? with(since, null, null, failures + 1) : with(since, sweepStartedAt, page, failures + 1);
    }

    boolean isSweeping() {
        return sweepStartedAt != null;
    }

    private PollCursor with(Instant newSince, Instant newStart, String newPage, int newFailures) {
        return new PollCursor(connection, tenant, newSince, newStart, newPage, version, newFailures);
    }
}
