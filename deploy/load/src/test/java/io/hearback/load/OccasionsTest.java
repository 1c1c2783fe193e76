package io.hearback.load;

import io.hearback.message.compose.Composer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OccasionsTest {

    private final Composer composer = new Composer();

    @Test
    void each_language_is_measured_in_its_own_words() {
        assertThat(Occasions.languages()).contains("en", "fr");
    }

    @Test
    void each_occasion_makes_a_notice_of_its_own_that_can_be_checked() {
        for (var language : Occasions.languages()) {
            var letters = Occasions.in(language).stream()
                    .map(matter -> Occasions.letter(matter, composer.compose(matter)))
                    .toList();

            assertThat(letters).extracting("text").doesNotHaveDuplicates();
            assertThat(letters).allSatisfy(letter -> {
                assertThat(letter.text()).contains("https://").doesNotContain("{{");
                assertThat(letter.language()).isEqualTo(language);
                assertThat(letter.facts().reason()).isNotNull();
            });
        }
    }

    @Test
    void a_score_says_what_was_measured() {
        assertThat(Score.of("composeAndCheck", "fr", 12.5, "us/op", 0.5))
                .isEqualTo(new Score("compose and check, fr", 12.5, "us/op", 0.5));
        assertThat(Score.of("check", "en", 12.5, "us/op", Double.NaN).error()).isNull();
    }
}
