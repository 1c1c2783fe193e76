package io.hearback.feedback.reminder;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A day, on an organisation's calendar, on which it is reminded. Pure. */
record WorkingDay(LocalDate day, ZoneId zone) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int OPENS = 8;
    private static final int CLOSES = 18;

    /** @return empty in the evening, at night and at the weekend: nobody is reminded then */
    static Optional<WorkingDay> at(Instant now, ZoneId zone) {
        var there = now.atZone(zone);
        var works = !WEEKEND.contains(there.getDayOfWeek()) && there.getHour() >= OPENS && there.getHour() < CLOSES;
        return works ? Optional.of(new WorkingDay(there.toLocalDate(), zone)) : Optional.empty();
    }

    /** What is due before the end of the next one cannot wait for its reminder. */
    Instant endOfNext() {
        var next = day.plusDays(1);
        while (WEEKEND.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** @return always the same, so that a database that was restored from an older copy reminds nobody twice on a day */
    UUID reminderOf(String tenant) {
        return UUID.nameUUIDFromBytes((tenant + "/requests-due/" + day).getBytes(StandardCharsets.UTF_8));
    }
}
