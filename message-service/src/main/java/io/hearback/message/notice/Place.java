package io.hearback.message.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Where the job is, and what time it is for the candidate.
 *
 * @param country ISO 3166-1 alpha-2, or null
 * @param timeZone IANA name, or null
 */
record Place(String country, String timeZone) {

    static final Place UNKNOWN = new Place(null, null);

    /** @return the day on the candidate's calendar, or on UTC's where nobody told us of one */
    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    private ZoneId zone() {
        try {
            return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
