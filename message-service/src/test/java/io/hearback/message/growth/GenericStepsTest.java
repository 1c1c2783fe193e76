package io.hearback.message.growth;

import io.hearback.contract.ReasonCode;
import io.hearback.message.growth.NextStep.Direction;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class GenericStepsTest {

    private final GenericSteps ours = new GenericSteps();

    private static Stream<String> wordsOf(NextStep step) {
        return Stream.of(step.title(), step.description());
    }

    @Test
    void every_language_says_the_same_things() {
        var english = ours.in("en");
        for (var language : GenericSteps.LANGUAGES) {
            var steps = ours.in(language);
            assertThat(steps)
                    .as(language)
                    .extracting(NextStep::kind)
                    .isEqualTo(english.stream().map(NextStep::kind).toList());
            assertThat(steps)
                    .extracting(NextStep::reasons)
                    .isEqualTo(english.stream().map(NextStep::reasons).toList());
            assertThat(steps)
                    .extracting(step -> step.title().contains("{detail}"))
                    .isEqualTo(english.stream()
                            .map(step -> step.title().contains("{detail}"))
                            .toList());
            assertThat(steps).allMatch(step -> step.language().equals(language));
        }
    }

    @Test
    void every_reason_in_every_language_has_six_in_every_direction_of_which_some_are_its_own() {
        for (var language : GenericSteps.LANGUAGES) {
            for (var reason : ReasonCode.values()) {
                for (var details : List.of(List.<String>of(), List.of("Kubernetes"))) {
                    var chosen = Choice.of(new Need(language, reason, details), List.of(), ours.in(language));
                    assertThat(chosen).as(language + reason).hasSize(Choice.AT_MOST);
                    assertThat(chosen)
                            .extracting(each -> each.step().kind().direction())
                            .contains(Direction.values());
                    assertThat(chosen).first().extracting(Suggestion::match).isEqualTo(Suggestion.Match.REASON);
                    assertThat(chosen)
                            .flatMap(each -> wordsOf(each.step()).toList())
                            .noneMatch(text -> text.matches(".*[\\[\\]{}].*"));
                }
            }
        }
    }

    @Test
    void a_title_is_no_sentence_and_a_description_is_whole_sentences_without_links_or_blame() {
        var flawed = new ArrayList<String>();
        for (var language : GenericSteps.LANGUAGES) {
            for (var step : ours.in(language)) {
                if (step.title().endsWith(".") || !step.description().endsWith(".") || step.url() != null) {
                    flawed.add(step.title());
                }
                wordsOf(step)
                        .filter(
                                text -> text.toLowerCase(Locale.ROOT)
                                        .matches(
                                                ".*(https?:|www\\.|reject|unfortunately|malheureusement|leider|lamentable|'|\").*"))
                        .forEach(flawed::add);
            }
        }
        assertThat(flawed).isEmpty();
    }

    @Test
    void a_language_that_nobody_writes_has_none() {
        assertThat(ours.in("fi")).isEmpty();
        assertThat(ours.in("fr-CA")).isEqualTo(ours.in("fr"));
    }
}
