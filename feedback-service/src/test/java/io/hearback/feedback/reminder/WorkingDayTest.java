package io.hearback.feedback.reminder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDayTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59:59Z, false", // Monday, not yet eight in Paris
        "2026-11-23T07:00:00Z, true",
        "2026-11-23T16:59:59Z, true",
        "2026-11-23T17:00:00Z, false",
        "2026-11-22T23:30:00Z, false", // Monday there already, and night
        "2026-11-27T12:00:00Z, true",
        "2026-11-28T12:00:00Z, false",
        "2026-11-29T12:00:00Z, false"
    })
    void people_are_reminded_while_they_work(Instant now, boolean works) {
        assertThat(WorkingDay.at(now, PARIS).isPresent()).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-24T23:00:00Z",
        "2026-11-26, 2026-11-27T23:00:00Z",
        "2026-11-27, 2026-11-30T23:00:00Z", // a Friday: the end of Monday
        "2026-03-27, 2026-03-30T22:00:00Z" // summer time
    })
    void soon_ends_with_the_next_one(LocalDate day, Instant end) {
        assertThat(new WorkingDay(day, PARIS).endOfNext()).isEqualTo(end);
    }

    @Test
    void a_reminder_is_known_by_whose_it_is_and_its_day() {
        var monday = new WorkingDay(LocalDate.of(2026, 11, 23), PARIS);
        assertThat(monday.reminderOf("acme")).isEqualTo(monday.reminderOf("acme"));
        assertThat(monday.reminderOf("acme"))
                .isNotIn(
                        monday.reminderOf("globex"),
                        new WorkingDay(LocalDate.of(2026, 11, 24), PARIS).reminderOf("acme"));
    }
}
