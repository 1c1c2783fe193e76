package io.hearback.intake.outcome;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import javax.sql.DataSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnLocalPlatform("intake")
class RepeatedOutcomeTest {

    private final DataSource dataSource;

    RepeatedOutcomeTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Test
    void the_same_key_and_body_get_the_same_answer() {
        var report = Report.rejected();
        var key = UUID.randomUUID().toString();
        var first = Caller.ACME
                .reports(report, key)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", nullValue())
                .extract();
        var second = Caller.ACME
                .reports(report, key)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .extract();
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void spaces_and_the_order_of_fields_make_no_other_body() {
        var json = """
                {"outcome": "REINSTATED",   "decidedAt": "2026-11-20T10:00:00Z", "application": {"reference": "%s"}}""";
        var report = Report.rejected();
        var key = UUID.randomUUID().toString();
        Caller.ACME.reports(report).then().statusCode(202);
        Caller.ACME.reports(Report.reinstated(report.application()), key).then().statusCode(202);
        Caller.ACME
                .asks()
                .header("Idempotency-Key", key)
                .body(json.formatted(report.application()))
                .post("/v1/outcomes")
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var report = Report.rejected();
        var key = UUID.randomUUID().toString();
        Caller.ACME.reports(report, key).then().statusCode(202);
        Caller.ACME
                .reports(report.with("reason.advice", "autre chose"), key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:hearback:problem:key-reused"));
        Caller.ACME.reports(Report.rejected(), key).then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "candidate.keepInTouchUntil, 2027-11-20",
        "candidate.language, fr-CA",
        "job.country, FR",
        "reason.ats, Skills",
        "decisionAutomated, true"
    })
    void every_field_makes_another_body(String field, String value) {
        var report = Report.rejected();
        var key = UUID.randomUUID().toString();
        Caller.ACME.reports(report, key).then().statusCode(202);
        Caller.ACME
                .reports(report.with(field, field.equals("decisionAutomated") ? (Object) true : value), key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:hearback:problem:key-reused"));
    }

    @Test
    void other_words_of_the_candidate_make_another_body() {
        var report = Report.offerDeclined();
        var key = UUID.randomUUID().toString();
        Caller.ACME.reports(report, key).then().statusCode(202);
        Caller.ACME.reports(report.without("candidateWords"), key).then().statusCode(422);
    }

    @Test
    void a_default_that_is_said_makes_no_other_body() {
        var report = Report.rejected();
        var key = UUID.randomUUID().toString();
        Caller.ACME.reports(report, key).then().statusCode(202);
        Caller.ACME
                .reports(report.with("decisionAutomated", false), key)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void keys_of_two_tenants_do_not_meet() {
        var key = UUID.randomUUID().toString();
        Caller.ACME.reports(Report.rejected(), key).then().statusCode(202);
        Caller.GLOBEX
                .reports(Report.rejected(), key)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void an_application_that_another_transaction_opens_at_the_same_moment_is_found_in_the_end() throws Exception {
        var report = Report.rejected();
        var opened = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.execute("select set_config('hearback.tenant', 'acme', true)");
            other.execute("insert into candidate (id, tenant_id, reference) values ('%s', 'acme', '%s')"
                    .formatted(opened, report.candidate()));
            other.execute("""
                    insert into application (id, tenant_id, reference, candidate_id, stage)
                    values ('%1$s', 'acme', '%2$s', '%1$s', 'SCREENING')""".formatted(opened, report.application()));
            var answer = CompletableFuture.supplyAsync(() -> Caller.ACME.reports(report));
            await().until(() -> {
                try (var waiting = other.executeQuery("select 1 from pg_locks where not granted")) {
                    return waiting.next();
                }
            });
            connection.commit();
            answer.get().then().statusCode(202).body("applicationId", equalTo(opened.toString()));
        }
    }

    @Test
    void a_key_in_work_is_told_so_and_free_again_when_that_work_is_gone() throws Exception {
        var key = UUID.randomUUID().toString();
        var report = Report.rejected();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "acme/" + key);
                lock.execute();
            }
            Caller.ACME
                    .reports(report, key)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:hearback:problem:in-flight"));
            connection.rollback(); // as a crash would
        }
        Caller.ACME.reports(report, key).then().statusCode(202).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        var key = UUID.randomUUID().toString();
        Caller.ACME.reports(Report.reinstated("unknown-" + key), key).then().statusCode(422);
        Caller.ACME.reports(Report.rejected(), key).then().statusCode(202);
    }

    @Test
    void without_a_key_the_same_outcome_is_recorded_once() {
        var report = Report.rejected();
        var first = Caller.ACME.reports(report).then().statusCode(202).extract().asString();
        Caller.ACME
                .reports(report)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        Caller.ACME
                .reports(report.with("decidedAt", "2026-11-20T09:31:00Z"))
                .then()
                .statusCode(202)
                .body("sequence", equalTo(2));
    }

    @Test
    void the_same_outcome_with_other_content_is_a_conflict() {
        var report = Report.rejected();
        Caller.ACME.reports(report).then().statusCode(202);
        Caller.ACME
                .reports(report.with("candidate.email", "other@example.org"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:already-recorded"));
    }

    @Test
    void a_new_key_for_a_known_outcome_leads_to_it_from_then_on() {
        var report = Report.rejected();
        var key = UUID.randomUUID().toString();
        var first = Caller.ACME.reports(report).asString();
        Caller.ACME.reports(report, key).then().statusCode(202).body(equalTo(first));
        Caller.ACME.reports(report, key).then().statusCode(202).body(equalTo(first));
    }
}
