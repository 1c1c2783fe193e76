package io.hearback.feedback.metric;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param from included
 * @param to excluded
 */
public record Period(Instant from, Instant to) {

    /** What is meant when nothing is asked for. */
    private static final Duration USUAL = Duration.ofDays(30);

    // PostgreSQL knows times far beyond these, but nobody decided anything then.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * @param from ISO 8601 date and time with offset, or null for 30 days before {@code to}
     * @param to the same, or null for now
     * @throws BrokenRulesException naming each parameter that cannot be read, or is out of order
     */
    public static Period of(String from, String to, Instant now) {
        var broken = new ArrayList<BrokenRule>();
        var end = to == null ? now : read("to", to, broken);
        var start = from == null && end != null ? end.minus(USUAL) : read("from", from, broken);
        if (broken.isEmpty() && !start.isBefore(end)) {
            broken.add(new BrokenRule(
                    "from", "from lies before to", "swap the two, or leave from out for the 30 days before to"));
        }
        if (!broken.isEmpty()) {
            throw new BrokenRulesException(broken);
        }
        return new Period(start.truncatedTo(ChronoUnit.MICROS), end.truncatedTo(ChronoUnit.MICROS));
    }

    /** @return the first day, UTC, that lies in it from its beginning */
    LocalDate firstWholeDay() {
        var day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        return from.equals(day.atStartOfDay().toInstant(ZoneOffset.UTC)) ? day : day.plusDays(1);
    }

    /** @return the day, UTC, in which it ends: those before it lie in it to their end */
    LocalDate endOfWholeDays() {
        return LocalDate.ofInstant(to, ZoneOffset.UTC);
    }

    private static Instant read(String field, String value, List<BrokenRule> broken) {
        try {
            // A '+' that was not escaped in the query arrives as a blank.
            var instant = value == null
                    ? null
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
            if (instant == null || !instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
            broken.add(new BrokenRule(field, "a time between the years 2000 and 2200", "ask for a time in between"));
        } catch (DateTimeParseException e) {
            broken.add(new BrokenRule(
                    field, "an ISO 8601 date and time with an offset", "write it like 2026-11-01T00:00:00Z"));
        }
        return null;
    }
}
