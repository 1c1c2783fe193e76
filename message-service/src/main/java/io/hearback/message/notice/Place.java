package io.hearback.message.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Where the job is, and what time it is for the candidate.
 *
 * @param country ISO 3166-1 alpha-2, or null
 * @param timeZone IANA name, or null
 */
public record Place(String country, String timeZone) {

    public static final Place UNKNOWN = new Place(null, null);

    /** @return the day on the candidate's calendar, or on UTC's where nobody told us of one */
    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone().orElse(ZoneOffset.UTC));
    }

    /** @return empty if it is not told, or unknown here */
    Optional<ZoneId> zone() {
        try {
            return Optional.ofNullable(timeZone).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
