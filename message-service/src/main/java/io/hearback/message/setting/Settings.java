package io.hearback.message.setting;

import io.hearback.contract.Stage;
import io.hearback.contract.TenantChanged;
import io.hearback.message.schedule.Timetable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * What this service goes by of all that an organisation decided about itself.
 *
 * @param organisation its name, as people read it
 * @param gatheringWindow in which several refusals of one person become one notice; zero for never
 * @param timetable when its notices leave
 * @param promises within how many days of each stage a candidate hears back; a stage that is missing promises nothing
 * @param offerGuide whether a candidate with an offer gets a link to a page to weigh it
 */
public record Settings(
        String organisation,
        Duration gatheringWindow,
        Timetable timetable,
        Map<Stage, Integer> promises,
        boolean offerGuide) {

    /** A zone that this copy's time zone database does not know yet is UTC. */
    static Settings of(TenantChanged told) {
        return new Settings(
                told.name(),
                Duration.parse(told.gatheringWindow()),
                new Timetable(told.sending(), zone(told.timeZone()), told.country()),
                told.promises(),
                told.offerGuide());
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
        promises = Map.copyOf(promises);
    }
}
