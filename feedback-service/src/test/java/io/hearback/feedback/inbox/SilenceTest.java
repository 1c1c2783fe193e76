package io.hearback.feedback.inbox;

import io.hearback.contract.ErasureCause;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import static io.hearback.contract.StageEventKind.APPLICATION_RECEIVED;
import static io.hearback.contract.StageEventKind.HIRED;
import static io.hearback.contract.StageEventKind.INTERVIEW_HELD;
import static io.hearback.contract.StageEventKind.OFFER_MADE;
import static io.hearback.contract.StageEventKind.STAGE_ENTERED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class SilenceTest {

    @Inject
    Inbox inbox;

    @Inject
    FakePeers peers;

    private final String tenant = Given.tenant();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void who_waits_is_counted_by_stage_with_the_oldest() {
        var screened = UUID.randomUUID();
        take(
                event(screened, APPLICATION_RECEIVED, Stage.APPLICATION, 60),
                event(screened, STAGE_ENTERED, Stage.SCREENING, 50),
                event(UUID.randomUUID(), STAGE_ENTERED, Stage.SCREENING, 20),
                event(UUID.randomUUID(), STAGE_ENTERED, Stage.SCREENING, 3),
                event(UUID.randomUUID(), INTERVIEW_HELD, Stage.INTERVIEW, 46));

        var silence = silence("days=14");

        assertThat(silence.getInt("applications")).isEqualTo(3);
        assertThat(silence.getList("byStage.stage")).containsExactly("SCREENING", "INTERVIEW");
        assertThat(silence.getList("byStage.applications")).containsExactly(2, 1);
        assertThat(silence.getString("oldest.applicationId")).isEqualTo(screened.toString());
        assertThat(silence.getString("oldest.since")).isEqualTo(ago(50).toString());
        assertThat(silence.getInt("afterInterview.days")).isEqualTo(45);
        assertThat(silence.getInt("afterInterview.applications")).isEqualTo(1);
        assertThat(silence("days=0").getInt("applications")).isEqualTo(4);
    }

    @Test
    void whoever_got_an_outcome_or_the_job_does_not_wait() {
        var refused = UUID.randomUUID();
        var hired = UUID.randomUUID();
        take(
                event(refused, INTERVIEW_HELD, Stage.INTERVIEW, 90),
                outcome(refused, OutcomeKind.REJECTED, 80),
                event(hired, STAGE_ENTERED, Stage.OFFER, 90),
                event(hired, HIRED, Stage.OFFER, 85));
        assertThat(silence("days=14").getInt("applications")).isZero();
        assertThat(silence("days=14").getInt("afterInterview.applications")).isZero();
    }

    @Test
    void whoever_was_erased_does_not_wait_whatever_is_told_late() {
        var erased = UUID.randomUUID();
        take(event(erased, INTERVIEW_HELD, Stage.INTERVIEW, 90), erasure(erased));
        take(event(erased, STAGE_ENTERED, Stage.FINAL_INTERVIEW, 60));
        assertThat(silence("days=14").getInt("applications")).isZero();
        assertThat(silence("days=14").getInt("afterInterview.applications")).isZero();
    }

    @Test
    void whoever_has_an_offer_does_not_wait_until_it_is_off() {
        var offered = UUID.randomUUID();
        var back = UUID.randomUUID();
        take(
                event(offered, OFFER_MADE, Stage.OFFER, 80),
                event(offered, INTERVIEW_HELD, Stage.INTERVIEW, 90),
                event(back, OFFER_MADE, Stage.OFFER, 80),
                event(back, STAGE_ENTERED, Stage.FINAL_INTERVIEW, 70));
        assertThat(silence("days=14").getInt("applications")).isOne();
        assertThat(silence("days=14").getString("oldest.since")).isEqualTo(ago(70).toString());
        assertThat(silence("days=14").getInt("afterInterview.applications")).isZero();
    }

    @Test
    void a_reinstated_candidate_waits_again_from_then_on() {
        var application = UUID.randomUUID();
        take(
                outcome(application, OutcomeKind.REINSTATED, 20),
                outcome(application, OutcomeKind.REJECTED, 30),
                event(application, INTERVIEW_HELD, Stage.INTERVIEW, 60));
        assertThat(silence("days=14").getString("oldest.since")).isEqualTo(ago(20).toString());
        assertThat(silence("days=21").getInt("applications")).isZero();
        assertThat(silence("days=21").getInt("afterInterview.applications")).isEqualTo(1);
    }

    @Test
    void unless_asked_for_days_each_stage_has_what_the_organisation_promises() {
        take(
                event(UUID.randomUUID(), STAGE_ENTERED, Stage.SCREENING, 15),
                event(UUID.randomUUID(), STAGE_ENTERED, Stage.INTERVIEW, 15),
                event(UUID.randomUUID(), STAGE_ENTERED, Stage.INTERVIEW, 9),
                event(UUID.randomUUID(), STAGE_ENTERED, Stage.OFFER, 9));
        assertThat(silence("").getList("byStage.stage")).containsExactly("SCREENING", "INTERVIEW");
        assertThat(silence("").getList("byStage.days")).containsExactly(14, 14);

        take(promising(Map.of(Stage.SCREENING, 21, Stage.INTERVIEW, 8)));

        assertThat(silence("").getString("days")).isNull();
        assertThat(silence("").getList("byStage.stage")).containsExactly("INTERVIEW");
        assertThat(silence("").getList("byStage.days")).containsExactly(8);
        assertThat(silence("").getInt("applications")).isEqualTo(2);
        assertThat(silence("").getString("oldest.since")).isEqualTo(ago(15).toString());
        assertThat(silence("days=8").getInt("applications")).isEqualTo(4);
        assertThat(silence("days=8").getInt("days")).isEqualTo(8);
    }

    @Test
    void nobody_sees_another_tenant_s_silence() {
        take(event(UUID.randomUUID(), STAGE_ENTERED, Stage.SCREENING, 50));
        var other = given().header("Authorization", "Bearer " + peers.keyOf(Given.tenant()))
                .get("/v1/metrics/silence");
        assertThat(other.jsonPath().getInt("applications")).isZero();
        assertThat(other.jsonPath().getList("byStage")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "two", "3651", "1.5"})
    void days_that_are_none_are_refused(String days) {
        given().header("Authorization", "Bearer " + peers.keyOf(tenant))
                .get("/v1/metrics/silence?days=" + days)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("days"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void in_any_order_and_however_often_the_numbers_are_a_plain_recount(long seed) {
        var random = new Random(seed);
        var told = new ArrayList<Arrival>();
        var waiting = new TreeMap<Stage, Integer>();
        for (int i = 0; i < 60; i++) {
            tellOneStory(random, told, waiting);
        }
        told.addAll(told);
        Collections.shuffle(told, random);
        for (int at = 0, size; at < told.size(); at += size) {
            size = Math.min(1 + random.nextInt(40), told.size() - at);
            inbox.take(told.subList(at, at + size));
        }

        var silence = silence("days=10");

        assertThat(silence.getList("byStage.stage", String.class))
                .containsExactlyElementsOf(
                        waiting.keySet().stream().map(Stage::name).toList());
        assertThat(silence.getList("byStage.applications", Integer.class)).containsExactlyElementsOf(waiting.values());
    }

    /** A way through some stages, one a day; its last day is 40 to 0 days ago, and then it may end. */
    private void tellOneStory(Random random, List<Arrival> told, TreeMap<Stage, Integer> waiting) {
        var application = UUID.randomUUID();
        var last = random.nextInt(40);
        var reached = random.nextInt(Stage.values().length);
        for (int stage = 0; stage <= reached; stage++) {
            told.add(event(application, STAGE_ENTERED, Stage.values()[stage], last + reached - stage));
        }
        var ended = random.nextInt(3) == 0;
        if (ended) {
            told.add(outcome(application, OutcomeKind.REJECTED, last));
        }
        if (!ended && last >= 10) {
            waiting.merge(Stage.values()[reached], 1, Integer::sum);
        }
    }

    private JsonPath silence(String query) {
        return given().header("Authorization", "Bearer " + peers.keyOf(tenant))
                .get("/v1/metrics/silence" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void take(Arrival... arrivals) {
        inbox.take(List.of(arrivals));
    }

    /** An hour more, so that a day's limit is never met to the moment. */
    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days)).minus(Duration.ofHours(1));
    }

    private Arrival event(UUID application, StageEventKind kind, Stage stage, int daysAgo) {
        var at = ago(daysAgo);
        return new Arrival.StageEvent(
                new Arrival.Place("anywhere", 0, 0),
                UUID.randomUUID(),
                new StageRecorded(UUID.randomUUID(), tenant, application, UUID.randomUUID(), kind, stage, at, at));
    }

    private Arrival erasure(UUID application) {
        return new Arrival.Erasure(
                new Arrival.Place("anywhere", 0, 0),
                UUID.randomUUID(),
                new ErasureOrdered(
                        UUID.randomUUID(), tenant, application, UUID.randomUUID(), ErasureCause.RETENTION, now));
    }

    private Arrival promising(Map<Stage, Integer> promises) {
        return new Arrival.Tenant(
                new Arrival.Place("anywhere", 0, 0), UUID.randomUUID(), Given.settings(tenant, 1, promises));
    }

    private Arrival outcome(UUID application, OutcomeKind kind, int daysAgo) {
        var at = ago(daysAgo);
        return new Arrival.Outcome(
                new Arrival.Place("anywhere", 0, 0),
                UUID.randomUUID(),
                new OutcomeRecorded(
                        UUID.randomUUID(),
                        tenant,
                        application,
                        UUID.randomUUID(),
                        1,
                        kind,
                        Stage.INTERVIEW,
                        null,
                        at,
                        at));
    }
}
