package io.hearback.contract;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * When an organisation's notices may reach a candidate, on the candidate's clock. A window lies within one day: one that
 * crosses midnight is refused.
 *
 * @param opens {@code HH:mm}
 * @param closes {@code HH:mm}, later than it opens; {@code 24:00} for the end of the day
 * @param days on which it opens at all, Monday first
 * @param fridayCloses {@code HH:mm} or {@code 24:00}, later than it opens and no later than it closes on other days
 * @param onHolidays whether it opens on public holidays
 * @param subdivision whose holidays count where a candidate is in the organisation's own country: what follows the country
 *     in ISO 3166-2, such as {@code BY}; null for the country's own only
 * @param humaneDelay ISO 8601 duration from a decision until a refusal leaves at the earliest
 * @param spread ISO 8601 duration over which what waited for an opening leaves after it
 */
public record SendingHours(
        String opens,
        String closes,
        List<DayOfWeek> days,
        String fridayCloses,
        boolean onHolidays,
        String subdivision,
        String humaneDelay,
        String spread) {

    /** The end of the day, which {@link LocalTime} has no name for. */
    public static final String DAY_END = "24:00";

    /** Regular expressions of what can be told. */
    public static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    public static final String CLOSING_TIME = TIME + "|" + DAY_END;
    public static final String SUBDIVISION = "[A-Z0-9]{1,3}";

    public static final Duration LONGEST_DELAY = Duration.ofDays(7);
    public static final Duration LONGEST_SPREAD = Duration.ofHours(4);

    /**
     * For an organisation that has not said anything: by day, on working days, and not on a Friday evening, when nobody
     * answers before Monday. A refusal that comes minutes after an interview reads as if nobody had thought about it, so it
     * comes a day after the decision.
     */
    public static final SendingHours USUAL = new SendingHours(
            "08:00",
            "19:00",
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            "15:00",
            false,
            null,
            "PT24H",
            "PT15M");

    /** For demonstrations and tests, which run at any hour of any day. */
    public static final SendingHours ANY_HOUR =
            new SendingHours("00:00", DAY_END, List.of(DayOfWeek.values()), DAY_END, true, null, "PT0S", "PT0S");

    public SendingHours {
        days = List.copyOf(EnumSet.copyOf(requireNonNull(days, "days is null"))); // an empty one is refused
        var first = time(requireNonNull(opens, "opens is null"));
        var last = closing(requireNonNull(closes, "closes is null"));
        if (first >= last) {
            throw new IllegalArgumentException("closes is not later than opens");
        }
        var friday = closing(requireNonNull(fridayCloses, "fridayCloses is null"));
        if (friday <= first || friday > last) {
            throw new IllegalArgumentException("fridayCloses is not later than opens, or later than closes");
        }
        if (subdivision != null && !subdivision.matches(SUBDIVISION)) {
            throw new IllegalArgumentException("subdivision is not 1 to 3 capital letters or digits");
        }
        check("humaneDelay", humaneDelay, LONGEST_DELAY);
        check("spread", spread, LONGEST_SPREAD);
    }

    private static void check(String name, String duration, Duration longest) {
        var length = Duration.parse(requireNonNull(duration, () -> name + " is null"));
        if (length.isNegative() || length.compareTo(longest) > 0) {
            throw new IllegalArgumentException(name + " is not PT0S to " + longest);
        }
    }

    /** @return minutes of the day */
    private static int time(String told) {
        if (!told.matches("\\d\\d:\\d\\d")) {
            throw new IllegalArgumentException("a time of the day is not HH:mm");
        }
        return LocalTime.parse(told).toSecondOfDay() / 60;
    }

    private static int closing(String told) {
        return told.equals(DAY_END) ? 24 * 60 : time(told);
    }

    /** @return minutes of the day, as are the others */
    public int opening() {
        return time(opens);
    }

    public int closingOn(DayOfWeek day) {
        return closing(day == DayOfWeek.FRIDAY ? fridayCloses : closes);
    }

    /** @return when it would close if Friday were a day as any other */
    public int closing() {
        return closing(closes);
    }

    public Duration delay() {
        return Duration.parse(humaneDelay);
    }

    public Duration spreading() {
        return Duration.parse(spread);
    }

    /** @return whether there is no hour of no day on which it is closed */
    public boolean neverCloses() {
        return opening() == 0
                && closes.equals(DAY_END)
                && fridayCloses.equals(DAY_END)
                && onHolidays
                && days.size() == DayOfWeek.values().length;
    }
}
