package io.hearback.message.schedule;

import io.hearback.contract.SendingHours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import static java.util.Objects.requireNonNull;

/**
 * When notices may reach one recipient, on the recipient's clock. Pure, and the same whenever it is asked again.
 *
 * <p>Where clocks change, it is open for no moment at which they show a time outside the hours: an opening that they skip
 * (a gap) is where they go on, one that they show twice (a fold) is the second, a closing that they show twice the first. A
 * day that has no moment left, or is skipped whole as 30 December 2011 was in Apia, is closed.
 */
public record OpenHours(SendingHours hours, ZoneId zone, Holidays holidays) {

    /** Longer than any row of closed days: even of one weekday a year, not all are holidays. */
    private static final int MOST_DAYS = 800;

    private record Span(Instant opens, Instant closes) {}

    public OpenHours {
        requireNonNull(hours, "hours is null");
        requireNonNull(zone, "zone is null");
        requireNonNull(holidays, "holidays is null");
    }

    public boolean areOpen(Instant moment) {
        return next(Departure.now(moment), 0).why() == null;
    }

    /**
     * @param chance in [0, 1): where within the spread after an opening it leaves, so that those that wait for the same
     *     one do not leave together
     * @return the soonest if it is open then; otherwise after the next opening, and why
     */
    public Departure next(Departure soonest, double chance) {
        if (hours.neverCloses()) {
            return soonest;
        }
        var first = LocalDate.ofInstant(soonest.at(), zone);
        Wait why = null;
        for (var day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
            var closed = closed(day);
            var span = closed == null ? span(day) : null;
            if (span != null && soonest.at().isBefore(span.closes())) {
                if (!soonest.at().isBefore(span.opens())) {
                    return soonest;
                }
                return new Departure(spread(span, chance), weightier(why, Wait.QUIET_HOURS));
            }
            why = weightier(why, closed == null ? after(day) : closed);
        }
        throw new IllegalStateException("there is no opening within two years");
    }

    /** @return why there are no hours at all on that day; null if there are */
    private Wait closed(LocalDate day) {
        if (!hours.days().contains(day.getDayOfWeek())) {
            return Wait.DAY_OFF;
        }
        return holidays.include(day) ? Wait.HOLIDAY : null;
    }

    private Wait after(LocalDate day) {
        var early = hours.closingOn(day.getDayOfWeek()) < hours.closing();
        return early && day.getDayOfWeek() == DayOfWeek.FRIDAY ? Wait.FRIDAY_EVENING : Wait.QUIET_HOURS;
    }

    private static Wait weightier(Wait one, Wait other) {
        return one == null || other.compareTo(one) > 0 ? other : one;
    }

    /** @return null if clocks that change leave nothing of it */
    private Span span(LocalDate day) {
        var opens = moment(at(day, hours.opening()), true);
        var closes = moment(at(day, hours.closingOn(day.getDayOfWeek())), false);
        return opens.isBefore(closes) ? new Span(opens, closes) : null;
    }

    private static LocalDateTime at(LocalDate day, int minutes) {
        return day.plusDays(minutes / (24 * 60)).atTime(LocalTime.MIN.plusMinutes(minutes % (24 * 60)));
    }

    private Instant moment(LocalDateTime time, boolean opening) {
        var rules = zone.getRules();
        var change = rules.getTransition(time);
        if (change == null) {
            return time.toInstant(rules.getOffset(time));
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        ZoneOffset offset = opening ? change.getOffsetAfter() : change.getOffsetBefore();
        return time.toInstant(offset);
    }

    private Instant spread(Span span, double chance) {
        var length = Duration.between(span.opens(), span.closes());
        var within = hours.spreading().compareTo(length) < 0 ? hours.spreading() : length;
        // As precise as PostgreSQL keeps it.
        return span.opens().plusNanos((long) (within.toNanos() * chance)).truncatedTo(ChronoUnit.MICROS);
    }
}
