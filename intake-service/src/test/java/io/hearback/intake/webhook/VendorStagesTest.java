package io.hearback.intake.webhook;

import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.StageReport;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.webhook.lookup.FakeVendor;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Fixture;
import io.hearback.local.vendor.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The steps of an application that vendors tell, on record. */
@QuarkusTest
@OnLocalPlatform("intake")
class VendorStagesTest {

    private final TenantWall wall;
    private final String id = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));

    VendorStagesTest(TenantWall wall) {
        this.wall = wall;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            greenhouse/new_candidate_application |              |                 |                            | APPLICATION_RECEIVED APPLICATION 2026-11-01T09:00:00Z
            greenhouse/candidate_stage_change    |              |                 |                            | STAGE_ENTERED INTERVIEW 2026-11-20T16:05:00Z
            greenhouse/hire_candidate            |              |                 |                            | HIRED INTERVIEW 2026-11-20T16:05:00Z
            ashby/archived                       | Archived     | Active          | 0f8ee6a0-0000-4000-8000-000000 | STAGE_ENTERED OFFER 2026-11-20T15:50:41.123Z
            ashby/archived                       | candidateStageChange | applicationSubmit | 0f8ee6a0-0000-4000-8000-000000 | APPLICATION_RECEIVED APPLICATION 2026-11-01T09:00:00Z
            ashby/archived                       | candidateStageChange | candidateHire | 0f8ee6a0-0000-4000-8000-000000 | HIRED OFFER 2026-11-20T15:50:41.123Z
            workable/disqualified                | "disqualified":true | "disqualified":false | wk       | STAGE_ENTERED SCREENING 2026-11-20T15:50:45Z
            workable/disqualified                | candidate_moved | candidate_created | wk              | APPLICATION_RECEIVED APPLICATION 2026-11-01T09:00:00Z
            """)
    void a_step_that_a_delivery_tells_is_on_record(
            String fixture, String part, String other, String prefix, String step) {
        var told = Fixture.of(fixture).about(id);
        var system = Connected.to(told.vendor().toUpperCase(Locale.ROOT));
        deliver(system, part == null ? told : told.with(part, other));
        assertThat(steps((prefix == null ? "" : prefix) + id)).containsExactly(step);
    }

    @Test
    void recruitee_moves_a_candidate_within_one_of_several_jobs() {
        deliver(
                Connected.to("RECRUITEE"),
                Fixture.of("recruitee/disqualified")
                        .about(id)
                        .with("\"disqualified\"", "\"stage_changed\"")
                        .with("\"to_stage\":null", "\"to_stage\":{\"id\":6,\"name\":\"On-site\"}"));
        assertThat(steps(id + "-771")).containsExactly("STAGE_ENTERED INTERVIEW 2026-11-20T15:50:41Z");
    }

    @Test
    void lever_is_asked_how_far_it_has_come() {
        try (var vendor = new FakeVendor()) {
            var lever = Connected.withApi("LEVER", vendor.baseUrl());
            vendor.knows("/v1/stages/s-1", "{\"data\": {\"text\": \"On-site\"}}")
                    .knows(
                            "/v1/opportunities/" + id,
                            Fixture.of("lever/opportunity")
                                    .about(id)
                                    .with("{\"archivedAt\":1795168800000,\"reason\":\"r-1\"}", "null")
                                    .text());
            deliver(lever, Fixture.of("lever/archived").about(id));
            assertThat(steps(id)).containsExactly("STAGE_ENTERED INTERVIEW 2026-11-01T09:00:00Z");
        }
    }

    @Test
    void any_system_tells_steps_in_our_own_words() {
        tellsInOwnWords(StageReport.interviewHeld().with("application", "APP-" + id));
        assertThat(steps("APP-" + id)).containsExactly("INTERVIEW_HELD INTERVIEW 2026-11-12T14:00:00Z");
    }

    @Test
    void any_system_tells_of_an_offer_and_of_whom_to_write_to() {
        tellsInOwnWords(StageReport.interviewHeld()
                .with("application", "APP-" + id)
                .happened(StageEventKind.OFFER_MADE, Stage.OFFER, "2026-11-14T08:20:00Z")
                .with(
                        "people",
                        Map.of(
                                "candidate", Map.of("name", "Robin Okafor", "email", "robin@example.org"),
                                "job", Map.of("title", "Warehouse planner"),
                                "recruiter", Map.of("name", "Léa Bernard", "email", "lea@acme.example"))));
        assertThat(steps("APP-" + id)).containsExactly("OFFER_MADE OFFER 2026-11-14T08:20:00Z");
        Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("applicationIds", List.of(idOf("APP-" + id))))
                .post("/internal/v1/applicants:resolve")
                .then()
                .statusCode(200)
                .body("applicants[0].candidate.name", equalTo("Robin Okafor"));
    }

    private static void tellsInOwnWords(StageReport report) {
        var own = Connected.toOwn("STANDARD_WEBHOOKS");
        var body = report.json().getBytes(StandardCharsets.UTF_8);
        own.delivers(body, Signatures.standard(own.secret(), "msg_" + UUID.randomUUID(), Instant.now(), body))
                .then()
                .statusCode(200);
        assertThat(own.settled(1).getFirst()).containsEntry("state", "DONE");
    }

    private UUID idOf(String application) {
        return wall.inside(
                new TenantId("acme"),
                handle -> handle.createQuery("select id from application where reference = ?")
                        .bind(0, application)
                        .mapTo(UUID.class)
                        .one());
    }

    private static void deliver(Connected system, Fixture fixture) {
        var delivery = fixture.signed(system.secret());
        system.delivers(delivery.body(), delivery.headers()).then().statusCode(200);
        assertThat(system.settled(1).getFirst()).containsEntry("state", "DONE");
    }

    private List<String> steps(String application) {
        return wall.inside(
                new TenantId("acme"),
                handle -> handle.createQuery("""
                        select e.kind, e.stage, e.occurred_at
                        from stage_event e join application a on a.id = e.application_id where a.reference = ?
                        """)
                        .bind(0, application)
                        .map((row, context) -> "%s %s %s"
                                .formatted(
                                        row.getString("kind"),
                                        row.getString("stage"),
                                        row.getTimestamp("occurred_at").toInstant()))
                        .list());
    }
}
