package io.hearback.feedback.candidate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                       | EN",
                "fr-CA                   | FR",
                "de, fr;q=0.8, en;q=0.9  | EN",
                "de, fr;q=0.9, en;q=0.8  | FR",
                "fr;q=0                  | EN",
                "es                      | EN",
                "*                       | EN",
                ";;q=x                   | EN"
            })
    void a_stranger_is_answered_in_the_preferred_language_we_speak(String header, Language expected) {
        assertThat(Language.preferred(header)).isEqualTo(expected);
    }
}
