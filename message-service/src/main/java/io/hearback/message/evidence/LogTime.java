package io.hearback.message.evidence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * The time at the beginning of a line of syslog: RFC 3339, or RFC 3164, which knows no year and no zone.
 *
 * @param zone for lines that name none
 * @param now lines are older than this, and less than a year old
 */
record LogTime(ZoneId zone, Instant now) {

    private static final int CLASSIC_LENGTH = "Nov 20 12:00:01".length();

    /** A clock may be ahead of ours by this much before its December is taken for last year's. */
    private static final Duration AHEAD = Duration.ofDays(1);

    Optional<Instant> of(String line) {
        try {
            return line.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Character.isDigit(line.charAt(0)) ? modern(line) : classic(line));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Instant modern(String line) {
        return OffsetDateTime.parse(line.substring(0, line.indexOf(' '))).toInstant();
    }

    private Instant classic(String line) {
        var thisYear = now.atZone(zone).getYear();
        var text = line.substring(0, CLASSIC_LENGTH).replace("  ", " ");
        var time = classic(text, thisYear);
        return time.isAfter(now.plus(AHEAD)) ? classic(text, thisYear - 1) : time;
    }

    private Instant classic(String text, int year) {
        var format = new DateTimeFormatterBuilder()
                .appendPattern("uuuu MMM d HH:mm:ss")
                .toFormatter(Locale.ENGLISH);
        return LocalDateTime.parse(year + " " + text, format).atZone(zone).toInstant();
    }
}
