package io.hearback.message.compose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WordingTest {

    static final Iterable<String> languages = Wordings.LANGUAGES;

    private final Wording english = new Wordings().in(Voice.of("en"));

    @ParameterizedTest
    @FieldSource("languages")
    void every_language_has_words_for_the_same_things(String language) {
        assertThat(new Wordings().in(Voice.of(language)).keys()).containsExactlyInAnyOrderElementsOf(english.keys());
    }

    @Test
    void a_slot_nobody_fills_is_an_error_and_not_a_gap() {
        assertThatIllegalStateException().isThrownBy(() -> english.say("greeting"));
        assertThatIllegalStateException().isThrownBy(() -> english.say("no.such.key"));
    }

    @Test
    void a_mark_that_was_typed_ends_the_sentence() {
        assertThat(english.say("advice", Map.of("advice", "why not teach?"))).endsWith(": why not teach?");
    }
}
