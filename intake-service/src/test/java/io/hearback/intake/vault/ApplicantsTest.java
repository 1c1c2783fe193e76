package io.hearback.intake.vault;

import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.Caller;
import io.hearback.intake.OutcomesOnKafka;
import io.hearback.intake.Report;
import io.hearback.intake.StageReport;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The people behind applications that have no outcome yet. */
@QuarkusTest
@OnLocalPlatform("intake")
class ApplicantsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private static Map<String, Object> people(String name) {
        return Map.of(
                "candidate",
                        Map.of(
                                "name", name,
                                "email", "robin@example.org",
                                "language", "fr-ca",
                                "timeZone", "America/Toronto"),
                "job", Map.of("title", "Warehouse planner", "country", "CA"),
                "recruiter",
                        Map.of("name", "Léa Bernard", "title", "Talent partner", "email", "lea.bernard@acme.example"));
    }

    @Test
    void a_stage_event_may_tell_of_them_and_kafka_does_not_hear_of_it() {
        var report = StageReport.interviewHeld().with("people", people("Robin Okafor"));
        var application = application(told(report));

        assertThat(resolved(application))
                .isEqualTo(Map.of(
                        "applicationId", application,
                        "tenantId", "acme",
                        "organisation", "Acme",
                        "reference", report.application(),
                        "candidate",
                                Map.of(
                                        "name", "Robin Okafor",
                                        "email", "robin@example.org",
                                        "language", "fr-CA",
                                        "timeZone", "America/Toronto"),
                        "job", Map.of("title", "Warehouse planner", "country", "CA"),
                        "recruiter",
                                Map.of(
                                        "name", "Léa Bernard",
                                        "title", "Talent partner",
                                        "email", "lea.bernard@acme.example")));
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var event = kafka.waitFor(1, application).getFirst().value();
            assertThat(event).doesNotContain("Robin", "example.org", "Warehouse", "acme.example");
        }
    }

    @Test
    void those_of_the_latest_event_hold_however_late_the_others_come() {
        var report = StageReport.interviewHeld();
        var application = application(told(report.with("people", people("Robin Now"))));
        told(report.happened(StageEventKind.STAGE_ENTERED, Stage.SCREENING, "2026-11-02T08:00:00Z")
                .with("people", people("Robin Then")));
        told(report.happened(StageEventKind.STAGE_ENTERED, Stage.OFFER, "2026-11-13T08:00:00Z"));
        assertThat(name(application)).isEqualTo("Robin Now");

        told(report.with("people", people("Robin Corrected"))).header("Idempotency-Replayed", "true");
        assertThat(name(application)).isEqualTo("Robin Corrected");
    }

    @Test
    void an_outcome_tells_of_them_where_no_stage_event_did() {
        var outcome = Report.rejected();
        var application = Caller.ACME.reports(outcome).jsonPath().getString("applicationId");
        assertThat(name(application)).isEqualTo("Camille Martin");
    }

    @Test
    void whoever_is_not_told_of_is_not_there() {
        var silent = application(told(StageReport.interviewHeld()));
        var hired = application(told(StageReport.interviewHeld()
                .happened(StageEventKind.HIRED, Stage.OFFER, "2026-11-13T08:00:00Z")
                .with("people", people("Robin Okafor"))));
        assertThat(resolve(silent, hired, UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void the_rules_are_those_of_an_outcome() {
        var bad = Map.of(
                "candidate", Map.of("name", "Robin", "email", "nowhere", "timeZone", "Mars/Base"),
                "job", Map.of("country", "XX"));
        told(StageReport.interviewHeld().with("people", bad), 422)
                .body(
                        "violations.field.toSet()",
                        equalTo(java.util.Set.of(
                                "people.candidate.email",
                                "people.candidate.timeZone",
                                "people.job.title",
                                "people.job.country",
                                "people.recruiter")));
        told(StageReport.interviewHeld().with("people", Map.of("phone", "1")), 400);
    }

    @Test
    void another_tenant_cannot_change_them() {
        var report = StageReport.interviewHeld().with("people", people("Robin Okafor"));
        var ours = application(told(report));
        Caller.GLOBEX
                .asks()
                .body(report.with("people", people("Somebody Else")).json())
                .post("/v1/stage-events")
                .then()
                .statusCode(202);
        assertThat(name(ours)).isEqualTo("Robin Okafor");
    }

    private static ValidatableResponse told(StageReport report) {
        return told(report, 202);
    }

    private static ValidatableResponse told(StageReport report, int status) {
        return Caller.ACME
                .asks()
                .body(report.json())
                .post("/v1/stage-events")
                .then()
                .statusCode(status);
    }

    private static String application(ValidatableResponse told) {
        return told.extract().jsonPath().getString("applicationId");
    }

    private static String name(String application) {
        return ((Map<?, ?>) resolved(application).get("candidate")).get("name").toString();
    }

    private static Map<String, Object> resolved(String application) {
        return resolve(application).getFirst();
    }

    private static List<Map<String, Object>> resolve(String... applications) {
        return Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("applicationIds", List.of(applications)))
                .post("/internal/v1/applicants:resolve")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("applicants");
    }
}
