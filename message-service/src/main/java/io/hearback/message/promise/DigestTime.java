package io.hearback.message.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** When people are told who waits: in the morning where the organisation is. Pure. */
final class DigestTime {

    static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private DigestTime() {}

    /** @return the next morning, not before now: of a working day for a warning, of any day for what is nearly late */
    static Instant next(ActKind kind, ZoneId zone, Instant now) {
        var day = LocalDate.ofInstant(now, zone);
        while (morning(day, zone).isBefore(now) || kind == ActKind.WARNED && WEEKEND.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return morning(day, zone);
    }

    /** @return the morning after this day */
    static Instant after(ActKind kind, ZoneId zone, LocalDate told) {
        return next(kind, zone, morning(told.plusDays(1), zone));
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
