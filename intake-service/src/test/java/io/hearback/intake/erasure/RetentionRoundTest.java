package io.hearback.intake.erasure;

import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.intake.StageReport;
import io.hearback.intake.setting.Tenant;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** From when an organisation's clock counts. Time goes on by what a round is told it is, and records of later are put there. */
@QuarkusTest
@OnLocalPlatform("intake")
class RetentionRoundTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Duration LATER = Duration.ofDays(20);

    private final TenantWall wall;
    private final RetentionRound round;
    private final Tenants tenants;
    private final Instant told = Instant.now();

    private final String mark = UUID.randomUUID().toString();
    private final String application = "APP-" + mark;
    private UUID id;

    RetentionRoundTest(TenantWall wall, Tenants tenants, RetentionRound round) {
        this.wall = wall;
        this.round = round;
        this.tenants = tenants;
    }

    /** A round of a test looks ahead, and nobody else's records would be looked at any more. */
    @BeforeEach
    @AfterEach
    void fromTheBeginning() {
        wall.inside(ACME, handle -> handle.execute("update retention_round set done_to = '-infinity'"));
    }

    @Test
    void what_never_had_an_outcome_goes_when_its_last_stage_event_is_old_enough() {
        stageIsTold();

        strikes(Duration.ofDays(-1));
        assertThat(isErased()).isFalse();
        assertThat(people()).isOne();

        strikes(Duration.ofDays(1));
        assertThat(isErased()).isTrue();
        assertThat(people()).isZero();
        assertThat(cause()).isEqualTo("RETENTION");
        Caller.ACME.asks().body(stage().json()).post("/v1/stage-events").then().statusCode(410);
    }

    @Test
    void what_was_reinstated_goes_on_for_as_long() {
        Caller.ACME.reports(refusal()).then().statusCode(202);
        Caller.ACME.reports(Report.reinstated(application)).then().statusCode(202);

        strikes(Duration.ofDays(-1));
        assertThat(isErased()).isFalse();
        strikes(Duration.ofDays(1));
        assertThat(isErased()).isTrue();
    }

    @Test
    void a_stage_event_in_the_meantime_starts_the_clock_anew() {
        stageIsTold();
        goesOn(told.plus(LATER));

        strikes(Duration.ofDays(1));
        assertThat(isErased()).isFalse();
        strikes(LATER.plusDays(1));
        assertThat(isErased()).isTrue();
    }

    @Test
    void so_does_one_after_an_outcome_or_its_taking_back() {
        Caller.ACME.reports(refusal()).then().statusCode(202);
        goesOn(told.plus(LATER));

        strikes(Duration.ofDays(1));
        assertThat(isErased()).isFalse();
        strikes(LATER.plusDays(1));
        assertThat(isErased()).isTrue();
    }

    @Test
    void one_that_only_came_late_does_not() {
        Caller.ACME.reports(refusal()).then().statusCode(202);
        goesOn(told.plus(LATER), Instant.parse("2026-11-01T10:00:00Z"));

        strikes(Duration.ofDays(1));
        assertThat(isErased()).isTrue();
    }

    @Test
    void what_a_legal_hold_kept_is_not_erased_afterwards_if_it_went_on_meanwhile() {
        stageIsTold();
        hold(true);
        strikes(Duration.ofDays(1));
        assertThat(cause()).isEqualTo("RETENTION");

        var ordered = keptUntil().plus(Duration.ofDays(1));
        goesOn(ordered.plus(LATER));
        hold(false);
        strikes(LATER.plusDays(2));
        assertThat(isErased()).isFalse();
        assertThat(cause()).as("the order lapsed").isNull();

        round.round(tenant(), later(ordered.plus(LATER)).plus(Duration.ofDays(1)));
        assertThat(isErased()).isTrue();
    }

    @Test
    void what_somebody_ordered_is_erased_after_a_hold_even_if_the_clock_wanted_it_before() {
        stageIsTold();
        hold(true);
        strikes(Duration.ofDays(1));
        Caller.ACME
                .asks()
                .body(Map.of("application", application))
                .post("/v1/erasures")
                .then()
                .statusCode(202);
        assertThat(cause()).isEqualTo("ORGANISATION");
        goesOn(told.plus(LATER));

        hold(false);
        assertThat(isErased()).isTrue();
    }

    @Test
    void more_than_a_batch_of_one_moment_is_done_by_two_copies_at_once() {
        var twice = stage().happened(StageEventKind.STAGE_ENTERED, Stage.OFFER, "2026-11-13T10:00:00Z");
        var events = IntStream.range(0, RetentionRound.BATCH + 20)
                .mapToObj(place -> stage().with("application", application + "-" + place))
                .map(StageReport::json)
                .collect(Collectors.joining(
                        ",", "{\"stageEvents\": [" + stage().json() + "," + twice.json() + ",", "]}"));
        Caller.ACME.asks().body(events).post("/v1/stage-events/batch").then().statusCode(200);
        var candidate = candidate();

        var copies = IntStream.range(0, 2)
                .mapToObj(copy -> CompletableFuture.runAsync(() -> strikes(Duration.ofDays(1))))
                .toList();
        copies.forEach(CompletableFuture::join);

        assertThat(number("select count(*) from application where reference like '" + application + "%'"))
                .isZero();
        assertThat(number(
                        "select count(*) from erasure where carried_out_at is not null and cause = 'RETENTION' and candidate_id = '"
                                + candidate + "'"))
                .isEqualTo(RetentionRound.BATCH + 21);
    }

    private UUID candidate() {
        return wall.inside(
                ACME,
                handle -> handle.createQuery("select id from candidate where reference = ?")
                        .bind(0, "C-" + mark)
                        .mapTo(UUID.class)
                        .one());
    }

    private StageReport stage() {
        return StageReport.interviewHeld().with("application", application).with("candidate", "C-" + mark);
    }

    private void stageIsTold() {
        var people = Map.of(
                "candidate",
                Map.of("name", "Robin Okafor", "email", "robin@example.org", "language", "fr"),
                "job",
                Map.of("title", "Planner " + mark),
                "recruiter",
                Map.of("name", "Léa", "email", "lea@acme.example"));
        Caller.ACME
                .asks()
                .body(stage().with("people", people).json())
                .post("/v1/stage-events")
                .then()
                .statusCode(202);
        id = wall.inside(
                ACME,
                handle -> handle.createQuery("select id from application where reference = ?")
                        .bind(0, application)
                        .mapTo(UUID.class)
                        .one());
    }

    private Report refusal() {
        return Report.rejected().with("application.reference", application).with("candidate.reference", "C-" + mark);
    }

    private void goesOn(Instant at) {
        goesOn(at, at);
    }

    private void goesOn(Instant recordedAt, Instant occurredAt) {
        wall.inside(ACME, handle -> handle.execute("""
                insert into stage_event (id, tenant_id, application_id, kind, stage, occurred_at, recorded_at)
                select gen_random_uuid(), tenant_id, id, 'STAGE_ENTERED', 'INTERVIEW', ?, ? from application where reference = ?
                """, occurredAt, recordedAt, application));
    }

    private void hold(boolean stands) {
        var asked = Caller.ACME.asks().body(Map.of("reason", "LITIGATION"));
        var path = "/v1/legal-holds/" + application;
        (stands ? asked.put(path) : asked.delete(path)).then().statusCode(stands ? 200 : 204);
    }

    /** So long after what was just told is to go. */
    private void strikes(Duration late) {
        round.round(tenant(), keptUntil().plus(late));
    }

    private Tenant tenant() {
        return tenants.find(ACME).orElseThrow();
    }

    private Instant keptUntil() {
        return later(told);
    }

    private Instant later(Instant time) {
        return time.atOffset(ZoneOffset.UTC)
                .plusMonths(tenant().settings().retentionMonths())
                .toInstant();
    }

    private boolean isErased() {
        return number("select count(*) from application where reference = '" + application + "'") == 0;
    }

    private int people() {
        return number("select count(*) from applicant where job_title = 'Planner " + mark + "'");
    }

    /** @return of the order about the application; null if there is none */
    private String cause() {
        return wall.inside(
                ACME,
                handle -> handle.createQuery("select cause from erasure where application_id = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null));
    }

    private int number(String query) {
        return wall.<Integer>inside(
                ACME, handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
