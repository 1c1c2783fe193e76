package io.hearback.intake.outcome;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A candidate declines an offer on feedback-service's pages, and the ledger hears of it as if a platform had told it. */
@QuarkusTest
@OnLocalPlatform("intake")
class CandidateDecisionTest {

    private static final String WORDS = "Thank you for the offer.\nI have decided to decline it.";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final StageReport offer = StageReport.interviewHeld()
            .happened(StageEventKind.STAGE_ENTERED, Stage.OFFER, "2026-11-20T08:00:00Z")
            .with(
                    "people",
                    Map.of(
                            "candidate", Map.of("name", "Robin Okafor", "email", "robin@example.org", "language", "fr"),
                            "job", Map.of("title", "Warehouse planner"),
                            "recruiter", Map.of("name", "Sam Field", "email", "sam.field@acme.example")));
    private String application;

    @BeforeEach
    void an_offer_is_made() {
        application = Caller.ACME
                .asks()
                .body(offer.json())
                .post("/v1/stage-events")
                .then()
                .statusCode(202)
                .extract()
                .path("applicationId");
    }

    @Test
    void a_decline_is_on_record_with_the_words_and_the_people_and_kafka_hears_codes_only() {
        String outcome = told(decline(), "once")
                .statusCode(202)
                .body("replayed", equalTo(false))
                .extract()
                .path("outcomeId");

        Caller.ACME
                .asks()
                .get("/v1/outcomes/" + outcome)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("OFFER_DECLINED"))
                .body("stage", equalTo("OFFER"))
                .body("reason", nullValue())
                .body("applicationReference", equalTo(offer.application()));
        Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("outcomeIds", List.of(outcome)))
                .post("/internal/v1/recipients:resolve")
                .then()
                .body("recipients[0].candidateWords", equalTo(WORDS))
                .body("recipients[0].candidate.email", equalTo("robin@example.org"))
                .body("recipients[0].candidate.keepInTouchUntil", equalTo("2027-05-20"))
                .body("recipients[0].recruiter.email", equalTo("sam.field@acme.example"));
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            assertThat(kafka.waitFor(2, application).getLast().value())
                    .contains("OFFER_DECLINED", outcome)
                    .doesNotContain("Thank you", "Robin", "example");
        }
    }

    @Test
    void a_decision_is_recorded_once_however_often_it_is_told() {
        String first = told(decline(), "key").extract().path("outcomeId");
        told(decline(), "key").statusCode(202).body("replayed", equalTo(true)).body("outcomeId", equalTo(first));
        told(with(decline(), "outcome", "WITHDRAWN"), "another")
                .statusCode(202)
                .body("replayed", equalTo(true))
                .body("outcomeId", equalTo(first));
    }

    @Test
    void a_platform_that_was_told_and_reports_it_as_its_own_news_is_answered_with_the_same_outcome() {
        String first = told(decline(), UUID.randomUUID().toString()).extract().path("outcomeId");
        var report = Report.offerDeclined()
                .with("application.reference", offer.application())
                .with("candidate.reference", offer.candidate())
                .with("decidedAt", "2026-11-21T15:00:00Z");
        Caller.ACME
                .reports(report)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("outcomeId", equalTo(first));

        // Alive again, it can be declined again.
        Caller.ACME.reports(Report.reinstated(offer.application())).then().statusCode(202);
        Caller.ACME
                .reports(report.with("decidedAt", "2026-11-22T15:00:00Z"))
                .then()
                .statusCode(202)
                .body("sequence", equalTo(3));
    }

    @Test
    void what_has_ended_is_not_ended_again() {
        Caller.ACME
                .reports(Report.rejected()
                        .with("application.reference", offer.application())
                        .with("candidate.reference", offer.candidate()))
                .then()
                .statusCode(202);
        told(decline(), UUID.randomUUID().toString())
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:ended"));
        find(Map.of("tenantId", "acme", "applicationId", application)).body("open", equalTo(false));
        Caller.ACME.reports(Report.reinstated(offer.application())).then().statusCode(202);
        told(decline(), UUID.randomUUID().toString()).statusCode(202);
    }

    @Test
    void who_was_hired_has_nothing_to_decline() {
        Caller.ACME
                .asks()
                .body(offer.happened(StageEventKind.HIRED, Stage.OFFER, "2026-11-25T08:00:00Z")
                        .without("people")
                        .json())
                .post("/v1/stage-events")
                .then()
                .statusCode(202);
        told(decline(), UUID.randomUUID().toString()).statusCode(409);
        find(Map.of("tenantId", "acme", "applicationId", application)).body("open", equalTo(false));
    }

    @Test
    void an_application_is_found_by_either_id_and_within_its_organisation_only() {
        find(Map.of("tenantId", "acme", "reference", offer.application()))
                .statusCode(200)
                .body("applicationId", equalTo(application))
                .body("stage", equalTo("OFFER"))
                .body("open", equalTo(true))
                .body("peopleKnown", equalTo(true));
        find(Map.of("tenantId", "acme", "applicationId", application)).body("reference", equalTo(offer.application()));
        find(Map.of("tenantId", "globex", "applicationId", application)).statusCode(404);
        find(Map.of("tenantId", "globex", "reference", offer.application())).statusCode(404);
        find(Map.of("tenantId", "acme")).statusCode(422);
        told(with(decline(), "tenantId", "globex"), UUID.randomUUID().toString())
                .statusCode(404);
    }

    @Test
    void a_decision_that_breaks_a_rule_is_refused() {
        var key = UUID.randomUUID().toString();
        told(with(decline(), "outcome", "REJECTED"), key).statusCode(422);
        told(with(decline(), "keepInTouchUntil", "2029-01-01"), key).statusCode(422);
        told(with(decline(), "candidateWords", "x".repeat(2001)), key).statusCode(422);
        Caller.MESSAGE_SERVICE
                .asks()
                .body(decline())
                .post("/internal/v1/candidate-decisions")
                .then()
                .statusCode(422);
    }

    private Map<String, Object> decline() {
        return new HashMap<>(Map.of(
                "tenantId", "acme",
                "applicationId", application,
                "outcome", "OFFER_DECLINED",
                "decidedAt", "2026-11-21T09:30:00Z",
                "candidateWords", WORDS,
                "keepInTouchUntil", "2027-05-20"));
    }

    private static Map<String, Object> with(Map<String, Object> decision, String field, Object value) {
        decision.put(field, value);
        return decision;
    }

    private ValidatableResponse told(Map<String, Object> decision, String key) {
        return Caller.MESSAGE_SERVICE
                .asks()
                .header("Idempotency-Key", key.length() > 10 ? key : key + "-" + application)
                .body(decision)
                .post("/internal/v1/candidate-decisions")
                .then();
    }

    private static ValidatableResponse find(Map<String, Object> question) {
        return Caller.MESSAGE_SERVICE
                .asks()
                .body(question)
                .post("/internal/v1/applications:find")
                .then();
    }
}
