package io.hearback.message.callback;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

    /** A platform may not put a notice off for longer. */
    private static final Duration LONGEST = Duration.ofHours(4);

    private RetryAfter() {}

    /** @return null for none, or what is neither */
    static Duration read(String header, Instant now) {
        if (header == null) {
            return null;
        }
        var value = header.strip();
        if (value.matches("[0-9]{1,9}")) {
            return within(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return within(Duration.between(now, date.toInstant()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration within(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
