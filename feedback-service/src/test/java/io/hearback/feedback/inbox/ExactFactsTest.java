package io.hearback.feedback.inbox;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.metric.Recounting;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/** Whatever comes twice, late or in the wrong order: the numbers are those of a plain recount. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class ExactFactsTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final int OUTCOMES = 60;

    @Inject
    Inbox inbox;

    @Inject
    FakePeers peers;

    @Inject
    Recounting recounting;

    /** What a plain recount needs of an outcome. @param waited seconds until its notice was sent, or null */
    private record Story(Instant decidedAt, Double waited) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void the_metric_is_a_plain_recount(long seed) {
        var random = new Random(seed);
        var tenant = Given.tenant();
        var events = new ArrayList<Arrival>();
        var stories = IntStream.range(0, OUTCOMES)
                .mapToObj(i -> tellOneStory(random, tenant, START.plus(Duration.ofMinutes(97L * i)), events))
                .toList();
        deliver(random, events);

        for (int i = 0; i < 12; i++) {
            var from = START.plus(Duration.ofMinutes(random.nextInt(97 * OUTCOMES)));
            isRecount(tenant, stories, from, from.plus(Duration.ofMinutes(1 + random.nextInt(97 * OUTCOMES))));
        }
        isRecount(tenant, stories, START, START.plus(Duration.ofDays(30)));

        recounting.order(tenant);
        isRecount(tenant, stories, START, START.plus(Duration.ofDays(30)));
        recounting.countAll();
        isRecount(tenant, stories, START, START.plus(Duration.ofDays(30)));
    }

    private void isRecount(String tenant, List<Story> stories, Instant from, Instant to) {
        var decided = stories.stream()
                .filter(story ->
                        !story.decidedAt().isBefore(from) && story.decidedAt().isBefore(to))
                .toList();
        var waits = decided.stream()
                .map(Story::waited)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var metrics = given().header("Authorization", "Bearer " + peers.keyOf(tenant))
                .get("/v1/metrics/process?from={from}&to={to}", from.toString(), to.toString())
                .jsonPath();
        assertThat(metrics.getInt("outcomes")).isEqualTo(decided.size());
        assertThat(metrics.getInt("noticesSent")).isEqualTo(waits.size());
        assertThat(metrics.getInt("timeToNotice.n")).isEqualTo(waits.size());
        if (waits.isEmpty()) {
            assertThat(metrics.<Object>get("timeToNotice.median")).isNull();
        } else {
            isNear(metrics.getDouble("timeToNotice.median"), waits, 0.5);
            isNear(metrics.getDouble("timeToNotice.p90"), waits, 0.9);
        }
    }

    private static void isNear(double told, List<Double> sorted, double share) {
        var exact = sorted.get((int) (share * (sorted.size() - 1)));
        assertThat(told).isCloseTo(exact, withinPercentage(1.0));
    }

    /** One outcome and its notice's life, and at times what a recruiter is told; the last version tells how it ended. */
    private static Story tellOneStory(Random random, String tenant, Instant decidedAt, List<Arrival> events) {
        Double sentAfter = null;
        var notice = Given.noticeOf(Given.outcome(tenant, decidedAt));
        events.add(new Arrival.Outcome(anywhere(), UUID.randomUUID(), notice.outcome()));
        var states = switch (random.nextInt(4)) {
            case 0 -> List.of(NoticeState.SCHEDULED, NoticeState.RECALLED);
            case 1 -> List.of(NoticeState.HELD);
            case 2 -> List.of(NoticeState.SCHEDULED, NoticeState.UNKNOWN, NoticeState.SENT);
            default -> List.of(NoticeState.SCHEDULED, NoticeState.SENT);
        };
        if (random.nextBoolean()) {
            var soon = decidedAt.plus(Duration.ofMillis(random.nextInt(1_000)));
            events.add(new Arrival.Notice(
                    anywhere(),
                    UUID.randomUUID(),
                    notice.toRecruiter(NoticeKind.CALL_TASK, NoticeState.SENT, 1 + random.nextInt(4), soon)));
        }
        for (int version = 1; version <= states.size(); version++) {
            var waited = Duration.ofMillis(1 + random.nextInt(10_000_000));
            events.add(new Arrival.Notice(
                    anywhere(),
                    UUID.randomUUID(),
                    notice.becomes(states.get(version - 1), version, decidedAt.plus(waited))));
            if (states.get(version - 1) == NoticeState.SENT) {
                sentAfter = waited.toMillis() / 1000.0;
            }
        }
        return new Story(decidedAt, sentAfter);
    }

    /** Twice each, shuffled, in batches of any size, and a part of it all over again. */
    private void deliver(Random random, List<Arrival> events) {
        var told = new ArrayList<>(events);
        told.addAll(events);
        Collections.shuffle(told, random);
        told.addAll(told.subList(0, told.size() / 3));
        for (int at = 0, size; at < told.size(); at += size) {
            size = Math.min(1 + random.nextInt(40), told.size() - at);
            inbox.take(told.subList(at, at + size));
        }
    }

    private static Arrival.Place anywhere() {
        return new Arrival.Place("anywhere", 0, 0);
    }
}
