package io.hearback.feedback.digest;

import io.hearback.contract.DigestRhythm;
import io.hearback.feedback.metric.Period;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/**
 * A week or a month on an organisation's calendar. Pure.
 *
 * @param last included
 */
record DigestPeriod(DigestRhythm rhythm, LocalDate first, LocalDate last) {

    /** When a digest reaches those who come to work. */
    private static final int HOUR = 8;

    /** @return the latest one that was over at this hour of a morning */
    static DigestPeriod before(DigestRhythm rhythm, Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDateTime().minusHours(HOUR).toLocalDate();
        var next = switch (rhythm) {
            case WEEKLY -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> today.withDayOfMonth(1);
        };
        return endingBefore(rhythm, next);
    }

    DigestPeriod previous() {
        return endingBefore(rhythm, first);
    }

    private static DigestPeriod endingBefore(DigestRhythm rhythm, LocalDate next) {
        var first = switch (rhythm) {
            case WEEKLY -> next.minusWeeks(1);
            case MONTHLY -> next.minusMonths(1);
        };
        return new DigestPeriod(rhythm, first, next.minusDays(1));
    }

    Period in(ZoneId zone) {
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** @return always the same, so that a database that was restored from an older copy tells nothing twice */
    UUID reportOf(String tenant) {
        return UUID.nameUUIDFromBytes((tenant + "/" + rhythm + "/" + first).getBytes(StandardCharsets.UTF_8));
    }
}
