package io.hearback.message.notice;

import io.hearback.message.compose.Composer;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.House;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.respect.StrictReader;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** With a reader that minds three words, so that what a trial asks is seen apart from what the respect check knows. */
class SentenceTrialTest {

    private static final House HOUSE = House.DEFAULT;

    private final SentenceTrial trial = new SentenceTrial(new Composer(), new NoticeCheck(new StrictReader()));

    @Test
    void words_that_nobody_minds_pass() {
        assertThat(trial.failure(HOUSE, "en", "closing.early", "All the best from us,"))
                .isEmpty();
    }

    @Test
    void words_that_bring_a_notice_below_the_bar_fail_with_the_rule_and_a_sample() {
        var failure =
                trial.failure(HOUSE, "en", "thanks.OFFER", "You were COLD.").orElseThrow();
        assertThat(failure.cause()).isEqualTo(Cause.BELOW_BAR);
        assertThat(failure.sample().stage()).hasToString("OFFER");
        assertThat(failure.broken()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("cold");
            assertThat(finding.suggestion()).isEqualTo("leave out COLD");
        });
    }

    @Test
    void a_ground_that_a_person_has_to_look_at_fails_whatever_the_bar() {
        assertThat(trial.failure(HOUSE, "en", "reply", "You seem OLD to us."))
                .hasValueSatisfying(failure -> assertThat(failure.cause()).isEqualTo(Cause.RISKY_GROUND));
    }

    @Test
    void what_would_only_be_better_does_not_fail() {
        assertThat(trial.failure(HOUSE, "en", "reply", "Do write LONG to us.")).isEmpty();
    }

    @Test
    void another_sentence_s_fault_is_not_this_one_s() {
        var words = new HouseWords(1, Map.of()).with("en", "reply", "You were COLD.");
        var house = new House(HouseStyle.DEFAULT, words);
        assertThat(trial.failure(house, "en", "greeting", "Good day {name},")).isEmpty();
        assertThat(trial.failure(house, "en", "reply", "You were COLD indeed.")).isPresent();
        assertThat(trial.failure(house, "en", "reply", "You were kind.")).isEmpty();
    }

    @Test
    void the_same_words_in_another_language_are_not_tried_in_this_one() {
        assertThat(trial.failure(HOUSE, "fr", "greeting", "Bonjour COLD {name},"))
                .isPresent();
        assertThat(trial.failure(HOUSE, "fr", "closing.early", "Cordialement à vous,"))
                .isEmpty();
    }

    @Test
    void every_sentence_that_may_be_changed_is_said_in_a_sample() {
        var ours = new HashMap<>(new Composer().sentences(Voice.of("en"))); // all languages have the same keys
        ours.keySet().removeAll(Set.of("locale", "colon", "decision.about"));
        // Nor may these be changed, as Wordbook says: no sample of one matter says them.
        ours.keySet()
                .removeIf(key -> key.endsWith(".together")
                        || key.contains("SILENCE_")
                        || key.startsWith("silence.")
                        || key.contains("PROCESS_DIGEST")
                        || key.startsWith("digest.")
                        || key.contains("REQUEST_REMINDER")
                        || key.startsWith("reminder."));
        ours.forEach((key, sentence) ->
                assertThat(trial.sample(HOUSE, "en", key, sentence)).as(key).isPresent());
    }

    @Test
    void a_sample_says_the_sentence_and_is_judged_with_it() {
        assertThat(trial.sample(HOUSE, "en", "reply", "Your answer COLD or not is welcome."))
                .hasValueSatisfying(sample -> {
                    assertThat(sample.composition().text()).contains("Your answer COLD or not is welcome.");
                    assertThat(sample.judgement().report().broken()).isNotEmpty();
                });
    }
}
