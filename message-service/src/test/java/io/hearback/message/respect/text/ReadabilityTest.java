package io.hearback.message.respect.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReadabilityTest {

    /** Each formula by hand, on the words and syllables that can be counted in the sentence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The cat sat on the mat.       | 116.145
            fr | Le chat dort sur le lit.      | 127.31
            de | Der Hund liegt auf dem Sofa.  | 105.75
            es | El sol sale por la tarde.     | 120.72
            it | Il sole nasce la mattina.     | 109.0
            nl | De kat zit op de mat.         | 124.26
            pt | O sol nasce de manha cedo.    | 115.845
            """)
    void follows_the_formula_of_the_language(String language, String text, double ease) {
        assertThat(Readability.ease(language, Words.of(text))).isCloseTo(ease, within(0.01));
    }

    @Test
    void finds_long_sentences_of_long_words_harder() {
        var plain = Words.of("We chose another person. She has led a team of five for eight years.");
        var stiff = Words.of(
                "Notwithstanding your considerable professional qualifications, organisational considerations"
                        + " necessitated the prioritisation of alternative applications demonstrating supplementary capabilities.");

        assertThat(Readability.ease("en", plain)).isGreaterThan(60);
        assertThat(Readability.ease("en", stiff)).isNegative();
    }

    @Test
    void of_nothing_is_no_number() {
        assertThat(Readability.ease("en", Words.of("…"))).isNaN();
    }
}
