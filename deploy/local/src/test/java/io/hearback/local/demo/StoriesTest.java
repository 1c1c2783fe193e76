package io.hearback.local.demo;

import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class StoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final List<Story> stories = Stories.read("r1", NOW);

    @Test
    void show_every_reason_stage_and_kind_of_outcome_in_every_language_and_for_both_organisations() {
        assertThat(all("/reason/code")).contains(names(ReasonCode.values()));
        assertThat(all("/application/stage")).contains(names(Stage.values()));
        assertThat(all("/outcome")).contains("REJECTED", "POSITION_CLOSED", "OFFER_DECLINED", "WITHDRAWN");
        assertThat(stories).anyMatch(Story::isReinstated); // OutcomeKind.REINSTATED is told after them
        assertThat(OutcomeKind.values()).hasSize(5);
        assertThat(all("/candidate/language")).contains("en", "fr", "de", "es", "it", "nl", "pt-BR");
        assertThat(stories).extracting(Story::tenant).contains("acme", "belle-rive");
        assertThat(stories).hasSizeBetween(40, 55);
    }

    @Test
    void show_what_goes_wrong_as_well() {
        assertThat(stories)
                .anyMatch(story ->
                        story.expected() == NoticeState.FAILED && story.email().startsWith("nobody@"));
        assertThat(stories).anyMatch(Story::repeated);
        assertThat(stories).anyMatch(story -> story.expected() == NoticeState.HELD);
    }

    @Test
    void never_meet_those_of_another_run() {
        Stream<Function<Story, String>> marks = Stream.of(Story::reference, Story::email);
        marks.forEach(mark -> assertThat(Stories.read("r2", NOW))
                .extracting(mark)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(stories.stream().map(mark).toList()));
    }

    @Test
    void were_all_decided_before_now() {
        assertThat(all("/decidedAt").map(Instant::parse)).allMatch(NOW::isAfter);
    }

    private Stream<String> all(String pointer) {
        return stories.stream()
                .map(story -> story.outcome().at(pointer))
                .filter(node -> !node.isMissingNode())
                .map(node -> node.asText());
    }

    private static String[] names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }
}
