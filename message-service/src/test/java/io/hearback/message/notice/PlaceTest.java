package io.hearback.message.notice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-11-24",
                "No/Where, 2026-11-24",
                "Europe/Paris, 2026-11-25",
                "America/Sao_Paulo, 2026-11-24"
            })
    void a_day_is_that_of_the_candidate_s_calendar(String timeZone, LocalDate day) {
        assertThat(new Place(null, timeZone).dayOf(Instant.parse("2026-11-24T23:30:00Z")))
                .isEqualTo(day);
    }
}
