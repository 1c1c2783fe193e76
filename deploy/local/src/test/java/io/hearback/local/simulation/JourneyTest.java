package io.hearback.local.simulation;

import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.local.simulation.Journey.Told;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class JourneyTest {

    private static final Instant END = Instant.parse("2026-11-29T00:00:00Z");
    private static final Team TEAM = new Team("Sales", "FR", 2, 0.1, 0.8);

    private static Journey journey(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant appliedAt = END.minus(Duration.ofDays(random.nextInt(1, 365)));
        return Journey.of("acme", TEAM, random, appliedAt, END);
    }

    private static List<Journey> journeys() {
        return LongStream.range(0, 2_000).mapToObj(JourneyTest::journey).toList();
    }

    private static long told(List<Journey> journeys, Class<?> event) {
        return journeys.stream()
                .flatMap(journey -> journey.told().stream())
                .filter(told -> event.isInstance(told.event()))
                .count();
    }

    @Test
    void the_same_seed_makes_the_same_year() {
        assertThat(journey(7).told())
                .isEqualTo(journey(7).told())
                .isNotEqualTo(journey(8).told());
    }

    @Test
    void each_thing_follows_the_one_before_and_nothing_lies_in_the_future() {
        assertThat(journeys())
                .allSatisfy(journey -> assertThat(journey.told())
                        .isNotEmpty()
                        .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
                        .extracting(Told::at)
                        .allMatch(END::isAfter));
    }

    @Test
    void most_are_decided_and_told_some_still_wait_and_some_speak() {
        List<Journey> journeys = journeys();
        long outcomes = told(journeys, OutcomeRecorded.class);
        assertThat(outcomes).isBetween(1_500L, 1_900L);
        assertThat(told(journeys, NoticeChanged.class)).isBetween(outcomes - 150, outcomes + 50);
        assertThat(journeys).filteredOn(journey -> journey.voice() != null).hasSizeBetween(300, 900);
    }
}
