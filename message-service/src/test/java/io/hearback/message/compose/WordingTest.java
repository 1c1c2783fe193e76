package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WordingTest {

    private final Wording english = new Wordings().in(Voice.of("en"));

    static Stream<Voice> voices() {
        return Matters.voices();
    }

    /** A missing key fails the build, and so does one that a tone or a region spells wrongly. */
    @ParameterizedTest
    @MethodSource("voices")
    void every_language_tone_and_region_has_words_for_the_same_things(Voice voice) {
        var wording = new Wordings().in(voice);

        assertThat(wording.language()).isEqualTo(voice.language());
        assertThat(wording.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
    }

    @Test
    void a_language_falls_back_from_region_to_language_to_the_organisation_s_to_english() {
        var wordings = new Wordings();

        assertThat(wordings.in(new Voice("fr-CA", "de", Tone.FORMAL)).language())
                .isEqualTo("fr");
        assertThat(wordings.in(new Voice("pt-BR", "de", Tone.INFORMAL)).language())
                .isEqualTo("pt-BR");
        assertThat(wordings.in(new Voice("pt-AO", null, Tone.FORMAL)).language())
                .isEqualTo("pt");
        assertThat(wordings.in(new Voice("fi", "de-AT", Tone.FORMAL)).language())
                .isEqualTo("de");
        assertThat(wordings.in(new Voice("fi", "sv", Tone.FORMAL)).language()).isEqualTo("en");
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

    @Test
    void lists_and_dates_are_written_as_the_language_writes_them() {
        var spanish = new Wordings().in(Voice.of("es"));
        var french = new Wordings().in(Voice.of("fr"));

        assertThat(spanish.list(List.of("francés", "inglés"))).isEqualTo("francés e inglés");
        assertThat(spanish.list(List.of("metal", "hierro"))).isEqualTo("metal y hierro");
        assertThat(french.date(LocalDate.of(2028, 3, 1))).isEqualTo("1er mars 2028");
        assertThat(french.date(LocalDate.of(2028, 3, 31))).isEqualTo("31 mars 2028");
        assertThat(english.date(LocalDate.of(2028, 3, 31))).isEqualTo("31 March 2028");
    }

    @Test
    void a_german_talking_point_begins_with_a_capital() {
        var matter = Matters.of(
                NoticeKind.CALL_TASK,
                Voice.of("de"),
                Stage.OFFER,
                Matters.bare(ReasonCode.POSITION_FILLED),
                Matters.everything("de"));

        assertThat(new Composer().compose(matter).text().lines().filter(line -> line.startsWith("- ")))
                .isNotEmpty()
                .allMatch(line -> Character.isUpperCase(line.charAt(2)));
    }
}
