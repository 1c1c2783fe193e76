package io.hearback.message.setting;

import io.hearback.contract.TenantChanged;
import io.hearback.message.schedule.Timetable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

import static java.util.Objects.requireNonNull;

/**
 * What this service goes by of all that an organisation decided about itself.
 *
 * @param gatheringWindow in which several refusals of one person become one notice; zero for never
 * @param timetable when its notices leave
 */
public record Settings(Duration gatheringWindow, Timetable timetable) {

    /** A zone that this copy's time zone database does not know yet is UTC. */
    static Settings of(TenantChanged told) {
        return new Settings(
                Duration.parse(told.gatheringWindow()),
                new Timetable(told.sending(), zone(told.timeZone()), told.country()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    public Settings {
        requireNonNull(gatheringWindow, "gatheringWindow is null");
        requireNonNull(timetable, "timetable is null");
    }
}
