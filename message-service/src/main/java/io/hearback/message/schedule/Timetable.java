package io.hearback.message.schedule;

import io.hearback.contract.SendingHours;

import java.time.ZoneId;
import java.time.ZoneOffset;

import static java.util.Objects.requireNonNull;

/**
 * When an organisation's notices leave, and what holds for a candidate of whom nobody knows where they are.
 *
 * @param zone for a candidate whose own is not known
 * @param country ISO 3166-1 alpha-2, for a job that names none; null if it is not known, and then no day is a holiday
 */
public record Timetable(SendingHours hours, ZoneId zone, String country) {

    /** Of an organisation that has said nothing: its days and nights are those of UTC. */
    public static final Timetable USUAL = new Timetable(SendingHours.USUAL, ZoneOffset.UTC, null);

    public static final Timetable ANY_HOUR = new Timetable(SendingHours.ANY_HOUR, ZoneOffset.UTC, null);

    public Timetable {
        requireNonNull(hours, "hours is null");
        requireNonNull(zone, "zone is null");
    }

    /**
     * @param recipientZone null if it is not known
     * @param jobCountry null if it is not known
     */
    public OpenHours at(ZoneId recipientZone, String jobCountry, HolidayCalendars calendars) {
        var place = jobCountry == null ? country : jobCountry;
        var subdivision = place != null && place.equals(country) ? hours.subdivision() : null;
        var holidays = hours.onHolidays() ? Holidays.NONE : calendars.of(place, subdivision);
        return new OpenHours(hours, recipientZone == null ? zone : recipientZone, holidays);
    }
}
