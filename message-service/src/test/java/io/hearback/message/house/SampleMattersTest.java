package io.hearback.message.house;

import io.hearback.message.compose.Composer;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.compose.Tone;
import io.hearback.message.compose.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class SampleMattersTest {

    private static final Composer COMPOSER = new Composer();
    private final Wordbook wordbook = new Wordbook(COMPOSER);

    static Stream<Voice> voices() {
        return COMPOSER.languages().stream()
                .flatMap(language -> Stream.of(Tone.values()).map(tone -> new Voice(language, null, tone)));
    }

    @ParameterizedTest
    @MethodSource("voices")
    void every_sentence_that_may_be_changed_is_tried_in_some_sample(Voice voice) {
        var words = HouseWords.NONE;
        var ours = wordbook.in(voice.language(), voice.tone());
        for (var sentence : ours.values()) {
            words = words.with(voice.language(), sentence.key(), mark(sentence));
        }
        var everywhere = words;
        var said = SampleMatters.in(voice).stream()
                .map(matter -> COMPOSER.compose(matter, everywhere).toString())
                .collect(Collectors.joining());
        assertThat(ours.keySet()).allMatch(key -> said.contains("[" + key + "]"));
    }

    /** Each placeholder that is allowed, so that it is proved to be there to be filled. */
    private static String mark(OurSentence ours) {
        return "[" + ours.key() + "]"
                + ours.allowed().stream().map(name -> " {" + name + "}").collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("voices")
    void every_sample_is_whole(Voice voice) {
        assertThat(SampleMatters.in(voice)).hasSizeBetween(100, 200).allSatisfy(matter -> {
            var notice = COMPOSER.compose(matter);
            assertThat(notice.language()).isEqualTo(voice.language());
            assertThat(notice.text()).doesNotContain("null");
        });
    }

    @Test
    void ours_has_no_flaw() {
        voices().forEach(voice -> wordbook.in(voice.language(), voice.tone())
                .forEach((key, ours) ->
                        assertThat(ours.flawsOf(ours.sentence())).as(key).isEmpty()));
    }

    @Test
    void what_belongs_to_the_language_is_not_offered() {
        assertThat(wordbook.in("fr", Tone.FORMAL)).containsKey("greeting").doesNotContainKeys("locale", "colon");
        assertThat(wordbook.find("fr", Tone.FORMAL, "colon")).isEmpty();
        assertThat(wordbook.find("fr", Tone.FORMAL, "nothing")).isEmpty();
    }

    @Test
    void a_no_break_space_of_ours_is_shown_as_one() {
        assertThat(wordbook.in("fr", Tone.FORMAL).get("strength").sentence()).contains("dire\u00a0:");
    }
}
