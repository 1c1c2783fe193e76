package io.hearback.message.schedule;

import io.hearback.contract.SendingHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class OpenHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Holidays CHRISTMAS = day -> day.getMonthValue() == 12 && day.getDayOfMonth() == 25;

    private static OpenHours usual(String zone) {
        return new OpenHours(SendingHours.USUAL, ZoneId.of(zone), CHRISTMAS);
    }

    /** Open on all days from one time to another. */
    private static OpenHours daily(String zone, String opens, String closes) {
        return new OpenHours(
                new SendingHours(opens, closes, List.of(DayOfWeek.values()), closes, true, null, "PT0S", "PT0S"),
                ZoneId.of(zone),
                Holidays.NONE);
    }

    private static Departure next(OpenHours hours, String from) {
        return hours.next(new Departure(Instant.parse(from), Wait.GRACE_WINDOW), 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-11-25T10:00:00Z, 2026-11-25T10:00:00Z, GRACE_WINDOW", // a Wednesday morning
        "2026-11-25T07:00:00Z, 2026-11-25T07:00:00Z, GRACE_WINDOW", // the very opening
        "2026-11-25T02:00:00Z, 2026-11-25T07:00:00Z, QUIET_HOURS",
        "2026-11-25T17:59:59Z, 2026-11-25T17:59:59Z, GRACE_WINDOW",
        "2026-11-25T18:00:00Z, 2026-11-26T07:00:00Z, QUIET_HOURS", // the very closing
        "2026-11-27T13:59:59Z, 2026-11-27T13:59:59Z, GRACE_WINDOW",
        "2026-11-27T14:00:00Z, 2026-11-30T07:00:00Z, FRIDAY_EVENING",
        "2026-11-27T22:00:00Z, 2026-11-30T07:00:00Z, FRIDAY_EVENING",
        "2026-11-28T10:00:00Z, 2026-11-30T07:00:00Z, DAY_OFF",
        "2026-11-29T23:30:00Z, 2026-11-30T07:00:00Z, QUIET_HOURS", // already Monday there
        "2026-12-24T20:00:00Z, 2026-12-28T07:00:00Z, HOLIDAY", // Friday is Christmas
        "2026-12-25T10:00:00Z, 2026-12-28T07:00:00Z, HOLIDAY",
    })
    void a_notice_leaves_by_day_on_working_days_on_the_recipient_s_clock(String from, String at, Wait why) {
        assertThat(next(usual("Europe/Paris"), from)).isEqualTo(new Departure(Instant.parse(at), why));
    }

    @Test
    void what_waits_for_one_opening_leaves_over_a_while() {
        var night = Departure.now(Instant.parse("2026-11-25T02:00:00Z"));
        var hours = usual("Europe/Paris");
        assertThat(hours.next(night, 0.5).at()).isEqualTo("2026-11-25T07:07:30Z");
        assertThat(hours.next(night, 0.999999).at()).isBetween("2026-11-25T07:14:59Z", "2026-11-25T07:15:00Z");
    }

    @Test
    void no_spread_is_longer_than_the_hours() {
        var short_ = new OpenHours(
                new SendingHours("08:00", "08:30", List.of(DayOfWeek.values()), "08:30", true, null, "PT0S", "PT4H"),
                PARIS,
                Holidays.NONE);
        assertThat(short_.next(Departure.now(Instant.parse("2026-11-25T02:00:00Z")), 0.999999)
                        .at())
                .isBefore(Instant.parse("2026-11-25T07:30:00Z"));
    }

    /** The clock of each place is asked, so offsets of half and three quarters of an hour need no rule. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Asia/Kolkata, 2026-11-25T02:30:00Z",
        "Asia/Kathmandu, 2026-11-25T02:15:00Z",
        "Pacific/Chatham, 2026-11-25T18:15:00Z",
        "Australia/Eucla, 2026-11-25T23:15:00Z",
        "Pacific/Kiritimati, 2026-11-25T18:00:00Z",
        "Pacific/Pago_Pago, 2026-11-25T19:00:00Z",
        "America/St_Johns, 2026-11-25T11:30:00Z",
    })
    void eight_o_clock_is_the_recipient_s(String zone, String eight) {
        var opening = Instant.parse(eight);
        assertThat(usual(zone).areOpen(opening)).isTrue();
        assertThat(usual(zone).areOpen(opening.minusSeconds(1))).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}-{2}")
    @CsvSource({
        // Clocks go from 2:00 to 3:00 (at 1:00 UTC): half past two never is, and the hours begin where clocks go on.
        "Europe/Paris, 02:30, 19:00, 2027-03-28T00:00:00Z, 2027-03-28T01:00:00Z",
        // What lies in the gap altogether is no opening that day.
        "Europe/Paris, 02:15, 02:45, 2027-03-28T00:00:00Z, 2027-03-29T00:15:00Z",
        // Clocks go from 3:00 back to 2:00 (at 1:00 UTC): half past two is twice, and the second one opens.
        "Europe/Paris, 02:30, 19:00, 2027-10-30T22:30:00Z, 2027-10-31T01:30:00Z",
        // Lord Howe goes from 2:00 to 2:30, and from 2:00 back to 1:30.
        "Australia/Lord_Howe, 02:15, 19:00, 2027-10-02T14:00:00Z, 2027-10-02T15:30:00Z",
        "Australia/Lord_Howe, 01:45, 19:00, 2027-04-03T14:00:00Z, 2027-04-03T15:15:00Z",
        // Apia had no 30 December 2011: after the 29th came the 31st.
        "Pacific/Apia, 08:00, 19:00, 2011-12-30T06:00:00Z, 2011-12-30T18:00:00Z",
        // Cairo goes from midnight to 1:00 on a Friday.
        "Africa/Cairo, 00:30, 19:00, 2027-04-29T21:30:00Z, 2027-04-29T22:00:00Z",
        // Havana shows midnight twice.
        "America/Havana, 00:30, 19:00, 2027-11-07T03:00:00Z, 2027-11-07T05:30:00Z",
    })
    void where_clocks_change_it_opens_when_they_show_its_hours(
            String zone, String opens, String closes, String from, String at) {
        assertThat(next(daily(zone, opens, closes), from).at()).isEqualTo(at);
    }

    @Test
    void a_closing_that_clocks_show_twice_is_the_first() {
        var hours = daily("Europe/Paris", "00:00", "02:30");
        assertThat(hours.areOpen(Instant.parse("2027-10-31T00:29:59Z"))).isTrue();
        assertThat(hours.areOpen(Instant.parse("2027-10-31T00:30:00Z"))).isFalse();
        assertThat(hours.areOpen(Instant.parse("2027-10-31T01:15:00Z")))
                .as("2:15 again")
                .isFalse();
    }

    @Test
    void at_any_hour_there_is_nothing_to_wait_for() {
        var always = new OpenHours(SendingHours.ANY_HOUR, ZoneId.of("America/Havana"), CHRISTMAS);
        for (var moment : List.of("2027-11-07T04:30:00Z", "2027-11-07T05:30:00Z", "2027-12-25T12:00:00Z")) {
            assertThat(next(always, moment)).isEqualTo(new Departure(Instant.parse(moment), Wait.GRACE_WINDOW));
        }
    }

    /** For any hours, any place and any moment. */
    @Test
    void the_next_opening_is_open_is_the_first_and_is_its_own_next() {
        var random = new Random(20270328);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 2_000; i++) {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var hours = new OpenHours(anyHours(random), zone, day -> day.hashCode() % 11 == 0);
            var soonest = Departure.now(Instant.ofEpochSecond(1_798_761_600L + random.nextInt(63_072_000)));
            var next = hours.next(soonest, 0);
            var later = hours.next(soonest, random.nextDouble());
            var told = hours + " from " + soonest.at();
            assertThat(hours.areOpen(next.at())).as(told).isTrue();
            assertThat(hours.areOpen(later.at())).as(told).isTrue();
            assertThat(next.at()).as(told).isBetween(soonest.at(), later.at());
            assertThat(hours.next(next, 0.5)).as(told).isEqualTo(next);
            for (var before = soonest.at(); before.isBefore(next.at()); before = before.plusSeconds(1_787)) {
                assertThat(hours.areOpen(before)).as(told + " at " + before).isFalse();
            }
        }
    }

    private static SendingHours anyHours(Random random) {
        var opens = random.nextInt(1_439);
        var closes = opens + 1 + random.nextInt(1_440 - opens);
        var friday = opens + 1 + random.nextInt(closes - opens);
        var days = new ArrayList<>(List.of(DayOfWeek.values()));
        Collections.shuffle(days, random);
        return new SendingHours(
                time(opens),
                time(closes),
                days.subList(0, 1 + random.nextInt(7)),
                time(friday),
                false,
                null,
                "PT0S",
                "PT" + random.nextInt(240) + "M");
    }

    private static String time(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    @Test
    void the_place_is_the_recipient_s_then_the_organisation_s() {
        var timetable = new Timetable(
                new SendingHours("08:00", "19:00", List.of(DayOfWeek.values()), "19:00", false, "BY", "PT0S", "PT0S"),
                PARIS,
                "DE");
        var calendars = new HolidayCalendars();
        var epiphany = LocalDate.of(2027, 1, 6);
        assertThat(timetable.at(null, null, calendars).zone()).isEqualTo(PARIS);
        assertThat(timetable.at(ZoneId.of("Asia/Tokyo"), null, calendars).zone())
                .isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(timetable.at(null, null, calendars).holidays().include(epiphany))
                .isTrue();
        assertThat(timetable.at(null, "DE", calendars).holidays().include(epiphany))
                .isTrue();
        assertThat(timetable.at(null, "FR", calendars).holidays().include(epiphany))
                .isFalse();
        assertThat(timetable.at(null, "IT", calendars).holidays().include(epiphany))
                .isTrue();
        assertThat(Timetable.USUAL.at(null, null, calendars).holidays()).isSameAs(Holidays.NONE);
    }
}
