package io.hearback.message.schedule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class HolidayCalendarsTest {

    private static final HolidayCalendars CALENDARS = new HolidayCalendars();

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "FR, -,  2027-05-06, true", // Ascension: moves with Easter
                "FR, -,  2027-07-14, true",
                "FR, -,  2027-07-15, false",
                "DE, -,  2027-10-03, true",
                "DE, -,  2027-01-06, false", // Epiphany, in some of its states
                "DE, BY, 2027-01-06, true",
                "DE, BY, 2027-10-03, true",
                "DE, BE, 2027-01-06, false",
                "DE, XX, 2027-10-03, true", // unknown there: the country's own
                "US, -,  2027-11-25, true", // Thanksgiving
                "US, -,  2027-07-05, true", // the fourth is a Sunday, so it is observed on Monday
                "CA, -,  2027-07-01, true",
                "BR, -,  2027-09-07, true",
                "-,  -,  2027-12-25, false",
                "XX, BY, 2027-12-25, false",
            })
    void days_off_are_those_of_the_country_and_its_part(String country, String part, LocalDate day, boolean off) {
        assertThat(CALENDARS.of(country, part).include(day)).isEqualTo(off);
    }

    @Test
    void a_day_that_is_only_marked_is_no_day_off() {
        assertThat(CALENDARS.of("US", null).include(LocalDate.of(2027, 2, 14))).isFalse();
    }
}
