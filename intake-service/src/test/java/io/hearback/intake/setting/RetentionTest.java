package io.hearback.intake.setting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        "CA, 12, 36",
        "CA, 48, 48",
        "US, 6, 12",
        "US, 24, 24",
        "DE, 1, 5",
        "DE, 6, 6",
        "FR, 3, 3",
        "FR, 36, 24",
        "NL, 1, 1",
        ", 1, 1"
    })
    void the_law_of_a_place_bounds_what_an_organisation_wishes(String country, int wished, int kept) {
        assertThat(Retention.within(country, wished)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"CA", "US", "DE", "FR", "NL"})
    void what_is_usual_is_within_the_law(String country) {
        var usual = Retention.monthsIn(country);
        assertThat(Retention.within(country, usual)).isEqualTo(usual);
    }
}
