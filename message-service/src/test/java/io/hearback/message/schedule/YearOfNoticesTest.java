package io.hearback.message.schedule;

import io.hearback.contract.SendingHours;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of 100,000 notices in 30 time zones, from the decision to the last attempt, by workers that are late and mail servers
 * that put off. What is allowed is looked up here on a wall clock and a calendar, another way than the policy computes it.
 */
class YearOfNoticesTest {

    private static final long SEED = 20270101;
    private static final int NOTICES = 100_000;
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    /** Those with daylight saving, with halves and quarters of an hour, at both ends of the date line, and the great ones. */
    private static final List<String> PLACES = List.of(
            "Europe/Paris FR",
            "Europe/Berlin DE",
            "Europe/London GB",
            "Europe/Lisbon PT",
            "Europe/Madrid ES",
            "Europe/Helsinki FI",
            "America/New_York US",
            "America/Chicago US",
            "America/Los_Angeles US",
            "America/Toronto CA",
            "America/St_Johns CA",
            "America/Sao_Paulo BR",
            "America/Santiago CL",
            "America/Havana CU",
            "America/Caracas VE",
            "Africa/Cairo EG",
            "Africa/Casablanca MA",
            "Africa/Lagos NG",
            "Asia/Tehran IR",
            "Asia/Kolkata IN",
            "Asia/Kathmandu NP",
            "Asia/Tokyo JP",
            "Asia/Yangon MM",
            "Australia/Sydney AU",
            "Australia/Adelaide AU",
            "Australia/Lord_Howe AU",
            "Australia/Eucla AU",
            "Pacific/Chatham NZ",
            "Pacific/Apia WS",
            "Pacific/Kiritimati KI");

    private static final List<SendingHours> HABITS = List.of(
            SendingHours.USUAL,
            SendingHours.USUAL,
            // Clocks change within these hours.
            new SendingHours("01:30", "02:45", List.of(DayOfWeek.values()), "02:15", false, null, "PT2H", "PT30M"),
            new SendingHours(
                    "00:00",
                    "24:00",
                    List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                    "24:00",
                    true,
                    null,
                    "PT0S",
                    "PT0S"),
            new SendingHours(
                    "06:00",
                    "22:30",
                    List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                    "12:00",
                    false,
                    null,
                    "PT72H",
                    "PT4H"));

    private final Random random = new Random(SEED);
    private final HolidayCalendars calendars = new HolidayCalendars();
    private final SendTime sendTime = new SendTime(Duration.ofMinutes(30));
    private final RetrySchedule retries = new RetrySchedule(Duration.ofMinutes(5), Duration.ofHours(4), 12);

    private final List<String> wrong = new ArrayList<>();
    private final Map<Wait, Integer> waits = new EnumMap<>(Wait.class);
    private final Map<String, Set<LocalDate>> holidays = new HashMap<>();
    private int attempts;
    private int putOffs;

    @Test
    void not_one_leaves_in_quiet_hours_on_a_day_off_on_a_holiday_or_on_a_friday_evening() {
        for (int i = 0; i < NOTICES; i++) {
            live(PLACES.get(random.nextInt(PLACES.size())).split(" "), HABITS.get(random.nextInt(HABITS.size())));
        }
        assertThat(wrong).isEmpty();
        // Or the year would have proved nothing.
        assertThat(attempts).isGreaterThan(NOTICES * 13 / 10);
        assertThat(putOffs).isGreaterThan(1_000);
        assertThat(waits)
                .containsKeys(
                        Wait.GRACE_WINDOW,
                        Wait.HUMANE_DELAY,
                        Wait.RETRY,
                        Wait.QUIET_HOURS,
                        Wait.DAY_OFF,
                        Wait.FRIDAY_EVENING,
                        Wait.HOLIDAY);
        assertThat(waits.values()).allMatch(count -> count > 500);
    }

    /** From its decision until a mail server takes it, or every attempt is made. */
    private void live(String[] place, SendingHours habit) {
        var hours = new Timetable(habit, ZoneId.of("UTC"), null).at(ZoneId.of(place[0]), place[1], calendars);
        var chance = random.nextDouble();
        var decidedAt =
                NEW_YEAR.plusSeconds(random.nextLong(Duration.ofDays(365).toSeconds()));
        var scheduledAt = decidedAt.plusSeconds(random.nextInt(100_000));
        var soonest = sendTime.humane(sendTime.after(scheduledAt), decidedAt, habit, scheduledAt, chance);
        var leaves = told(hours.next(soonest, chance));
        if (leaves.at().isBefore(scheduledAt.plus(Duration.ofMinutes(30)))
                || leaves.at().isBefore(decidedAt.plus(habit.delay()))) {
            wrong.add("too soon: " + leaves);
        }
        int made = 0;
        while (true) {
            var handOver = leaves.at().plusSeconds(late());
            if (!hours.areOpen(handOver)) {
                putOffs++;
                leaves = told(hours.next(Departure.now(handOver), chance));
                continue;
            }
            made++;
            attempts++;
            check(handOver, place, habit);
            var again = random.nextInt(3) == 0
                    ? retries.after(made, handOver, random.nextDouble())
                    : Optional.<Instant>empty();
            if (again.isEmpty()) {
                return;
            }
            leaves = told(hours.next(new Departure(again.get(), Wait.RETRY), chance));
        }
    }

    /** Most workers are there in time, and some have a backlog of hours. */
    private int late() {
        return random.nextInt(10) == 0 ? random.nextInt(36_000) : random.nextInt(2);
    }

    private Departure told(Departure leaves) {
        if (leaves.why() != null) {
            waits.merge(leaves.why(), 1, Integer::sum);
        }
        return leaves;
    }

    private void check(Instant moment, String[] place, SendingHours habit) {
        var there = moment.atZone(ZoneId.of(place[0]));
        var time = there.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        var friday = there.getDayOfWeek() == DayOfWeek.FRIDAY;
        var closes = friday ? habit.fridayCloses() : habit.closes();
        var open = habit.days().contains(there.getDayOfWeek())
                && !time.isBefore(LocalTime.parse(habit.opens()))
                && (closes.equals(SendingHours.DAY_END) || time.isBefore(LocalTime.parse(closes)));
        var off = !habit.onHolidays() && holidaysOf(place[1]).contains(there.toLocalDate());
        if (!open || off) {
            wrong.add(there + " " + habit);
        }
    }

    private Set<LocalDate> holidaysOf(String country) {
        return holidays.computeIfAbsent(country, it -> {
            var known = calendars.of(it, null);
            return LocalDate.of(2026, 12, 31)
                    .datesUntil(LocalDate.of(2028, 12, 31))
                    .filter(known::include)
                    .collect(Collectors.toCollection(HashSet::new));
        });
    }
}
