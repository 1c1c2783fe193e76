package io.hearback.intake.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.intake.Caller;
import io.hearback.intake.OutcomesOnKafka;
import io.hearback.intake.Report;
import io.hearback.intake.StageReport;
import io.hearback.intake.tenant.TenantId;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static io.hearback.contract.Stage.FINAL_INTERVIEW;
import static io.hearback.contract.Stage.INTERVIEW;
import static io.hearback.contract.Stage.OFFER;
import static io.hearback.contract.Stage.SCREENING;
import static io.hearback.contract.StageEventKind.HIRED;
import static io.hearback.contract.StageEventKind.OFFER_MADE;
import static io.hearback.contract.StageEventKind.STAGE_ENTERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnLocalPlatform("intake")
class StageEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TenantId ACME = new TenantId("acme");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Stages stages;

    @Test
    void a_stage_event_is_on_record_and_told_as_the_contract_says() throws Exception {
        var report = StageReport.interviewHeld();
        var answer = told(report).statusCode(202).header("Idempotency-Replayed", nullValue());
        var applicationId = answer.extract().jsonPath().getString("applicationId");
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var event = kafka.waitFor(1, applicationId).getFirst();
            assertThat(event.key()).isEqualTo("acme/" + applicationId);
            assertThat(new String(event.headers().lastHeader("ce_type").value()))
                    .isEqualTo(StageRecorded.TYPE);
            var data = JSON.readTree(event.value());
            assertThat(schema().validate(data)).isEmpty();
            assertThat(data)
                    .isEqualTo(JSON.createObjectNode()
                            .put("stageEventId", answer.extract().jsonPath().getString("stageEventId"))
                            .put("tenantId", "acme")
                            .put("applicationId", applicationId)
                            .put("candidateId", data.get("candidateId").asText())
                            .put("kind", "INTERVIEW_HELD")
                            .put("stage", "INTERVIEW")
                            .put("occurredAt", "2026-11-12T14:00:00Z")
                            .put("recordedAt", answer.extract().jsonPath().getString("recordedAt")));
        }
    }

    @Test
    void what_it_is_filed_under_is_told_and_an_address_is_refused() throws Exception {
        var report = StageReport.interviewHeld().with("team", "Data platform");
        var applicationId = told(report).statusCode(202).extract().jsonPath().getString("applicationId");
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var data = JSON.readTree(kafka.waitFor(1, applicationId).getFirst().value());
            assertThat(schema().validate(data)).isEmpty();
            assertThat(data.get("filing")).isEqualTo(JSON.createObjectNode().put("team", "Data platform"));
        }
        told(report.with("team", "lea@acme.example")).statusCode(422).body("violations[0].field", equalTo("team"));
    }

    @Test
    void a_repeated_stage_event_is_told_once() {
        var report = StageReport.interviewHeld();
        var first = told(report).statusCode(202).extract().jsonPath();
        told(report)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("stageEventId", equalTo(first.getString("stageEventId")))
                .body("recordedAt", equalTo(first.getString("recordedAt")));
        told(report.happened(HIRED, OFFER, "2026-11-13T00:00:00Z")).statusCode(202);
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            assertThat(kafka.waitFor(2, first.getString("applicationId"))).hasSize(2);
        }
    }

    @Test
    void an_offer_that_was_made_is_told_and_happens_at_the_offer_only() throws Exception {
        var report = StageReport.interviewHeld().happened(OFFER_MADE, OFFER, "2026-11-13T00:00:00Z");
        var applicationId = told(report).statusCode(202).extract().jsonPath().getString("applicationId");
        assertThat(stageOf(report)).isEqualTo("OFFER");
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var data = JSON.readTree(kafka.waitFor(1, applicationId).getFirst().value());
            assertThat(schema().validate(data)).isEmpty();
            assertThat(data.get("kind").asText()).isEqualTo("OFFER_MADE");
        }
    }

    @Test
    void stage_event_and_outcome_are_about_the_same_application_and_candidate() throws Exception {
        var outcome = Report.rejected();
        var applicationId = Caller.ACME.reports(outcome).jsonPath().getString("applicationId");
        var report = StageReport.interviewHeld()
                .with("application", outcome.application())
                .with("candidate", outcome.application().replace("APP-", "C-"));
        told(report).statusCode(202).body("applicationId", equalTo(applicationId));
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var candidates = new ArrayList<String>();
            for (var event : kafka.waitFor(2, applicationId)) {
                candidates.add(JSON.readTree(event.value()).get("candidateId").asText());
            }
            assertThat(candidates).hasSize(2).containsOnly(candidates.getFirst());
        }
    }

    @Test
    void an_application_does_not_change_its_candidate() {
        var report = StageReport.interviewHeld();
        told(report).statusCode(202);
        told(report.with("candidate", "somebody-else"))
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:other-candidate"));
    }

    @Test
    void another_tenant_s_application_is_another_one() {
        var report = StageReport.interviewHeld();
        var ours = told(report).statusCode(202).extract().jsonPath().getString("applicationId");
        var theirs = Caller.GLOBEX
                .asks()
                .body(report.json())
                .post("/v1/stage-events")
                .then()
                .statusCode(202);
        assertThat(theirs.extract().jsonPath().getString("applicationId")).isNotEqualTo(ours);
    }

    @Test
    void an_application_is_at_the_stage_of_its_latest_event_however_late_they_come() {
        var screened = StageReport.interviewHeld().happened(STAGE_ENTERED, SCREENING, "2026-11-02T08:00:00Z");
        var interviewed = screened.happened(STAGE_ENTERED, INTERVIEW, "2026-11-05T08:00:00Z");
        var offered = screened.happened(STAGE_ENTERED, OFFER, "2026-11-09T08:00:00Z");
        for (var report : List.of(offered, screened, interviewed)) {
            told(report).statusCode(202);
        }
        assertThat(stageOf(screened)).isEqualTo("OFFER");
    }

    @Test
    void an_event_from_before_an_outcome_does_not_move_the_application_back() {
        var outcome = Report.rejected().with("application.stage", "FINAL_INTERVIEW");
        Caller.ACME.reports(outcome).then().statusCode(202); // decided on 20 November
        var report = StageReport.interviewHeld()
                .with("application", outcome.application())
                .with("candidate", outcome.application().replace("APP-", "C-"));
        told(report.happened(STAGE_ENTERED, SCREENING, "2026-11-03T08:00:00Z")).statusCode(202);
        assertThat(stageOf(report)).isEqualTo("FINAL_INTERVIEW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPLICATION_RECEIVED | INTERVIEW   | 2026-11-12T14:00:00Z | stage      | send one of [APPLICATION]
            INTERVIEW_HELD       | SCREENING   | 2026-11-12T14:00:00Z | stage      | send one of [INTERVIEW, FINAL_INTERVIEW]
            OFFER_MADE           | INTERVIEW   | 2026-11-12T14:00:00Z | stage      | send one of [OFFER]
            STAGE_ENTERED        | OFFER       | 2222-11-12T14:00:00Z | occurredAt | report a stage event once it has happened
            STAGE_ENTERED        | OFFER       | 1999-11-12T14:00:00Z | occurredAt | send the time at which it happened
            """)
    void a_broken_rule_names_the_field_and_the_fix(
            StageEventKind kind, Stage stage, String occurredAt, String field, String fix) {
        told(StageReport.interviewHeld().happened(kind, stage, occurredAt))
                .statusCode(422)
                .body("violations.size()", equalTo(1))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].fix", org.hamcrest.Matchers.startsWith(fix));
    }

    @Test
    void a_missing_field_is_named() {
        for (var field : List.of("application", "candidate", "kind", "stage", "occurredAt")) {
            told(StageReport.interviewHeld().without(field))
                    .statusCode(422)
                    .body("violations.field", equalTo(List.of(field)));
        }
    }

    @Test
    void personal_data_is_not_taken() {
        told(StageReport.interviewHeld().with("name", "Camille Martin"))
                .statusCode(400)
                .body("type", equalTo("urn:hearback:problem:unknown-field"));
    }

    @Test
    void a_batch_over_http_answers_each_bad_ones_with_field_and_fix() {
        var good = StageReport.interviewHeld();
        var body = "{\"stageEvents\": [%s, %s, %s, %s, 7]}"
                .formatted(
                        good.json(),
                        good.with("stage", "SCREENING").json(),
                        good.with("candidate", "somebody-else").json(),
                        good.json());
        Caller.ACME
                .asks()
                .body(body)
                .post("/v1/stage-events/batch")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("replayed", equalTo(1))
                .body("refused", equalTo(3))
                .body("items.status", equalTo(List.of(202, 422, 409, 202, 422)))
                .body("items[1].problem.violations[0].field", equalTo("stage"))
                .body("items[2].problem.violations[0].field", equalTo("candidate"));
    }

    @Test
    void a_batch_of_a_thousand_is_taken_and_one_more_is_not() {
        for (int size : new int[] {1_000, 1_001}) {
            var all = IntStream.range(0, size)
                    .mapToObj(each -> StageReport.interviewHeld()
                            .with("application", "A" + UUID.randomUUID())
                            .with("candidate", "C" + each)
                            .json())
                    .collect(java.util.stream.Collectors.joining(",", "{\"stageEvents\": [", "]}"));
            Caller.ACME.asks().body(all).post("/v1/stage-events/batch").then().statusCode(size == 1_000 ? 200 : 422);
        }
    }

    @Test
    void a_batch_answers_each_in_its_place_and_knows_its_own_repetitions() {
        var report = reported(UUID.randomUUID().toString(), "C-1");
        var contradiction = new ReportedStage(
                report.applicationReference(), "C-2", STAGE_ENTERED, FINAL_INTERVIEW, report.occurredAt());
        var answers = stages.recordAll(ACME, List.of(report, contradiction, report), null);
        assertThat(answers).hasSize(3);
        var first = (StageAnswer.Receipt) answers.getFirst();
        assertThat(first.replayed()).isFalse();
        assertThat(answers.get(1)).isInstanceOf(StageAnswer.Refused.class);
        assertThat(answers.get(2)).isEqualTo(new StageAnswer.Receipt(first.event(), true));
        assertThat(stages.recordAll(ACME, List.of(report), null))
                .containsExactly(new StageAnswer.Receipt(first.event(), true));
    }

    @Test
    void batches_and_outcomes_that_meet_do_not_block_each_other() throws Exception {
        var applications = IntStream.range(0, 40)
                .mapToObj(each -> reported("APP-" + UUID.randomUUID(), "C-shared-" + each % 4))
                .toList();
        Callable<List<StageAnswer>> batch = () -> {
            var shuffled = new ArrayList<>(applications);
            Collections.shuffle(shuffled);
            return stages.recordAll(ACME, shuffled, null);
        };
        var added = 0;
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (var answers : callers.invokeAll(Collections.nCopies(16, batch))) {
                for (var answer : answers.get()) {
                    added += ((StageAnswer.Receipt) answer).replayed() ? 0 : 1;
                }
            }
        }
        assertThat(added).isEqualTo(40);
    }

    private static ReportedStage reported(String application, String candidate) {
        return new ReportedStage(
                application, candidate, STAGE_ENTERED, INTERVIEW, Instant.parse("2026-11-12T14:00:00.123456789Z"));
    }

    /** A reinstatement says no stage: it keeps the one the application is at. */
    private static String stageOf(StageReport report) {
        var reinstated = Report.reinstated(report.application());
        return Caller.ACME
                .reports(reinstated)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("stage");
    }

    private static ValidatableResponse told(StageReport report) {
        return Caller.ACME.asks().body(report.json()).post("/v1/stage-events").then();
    }

    private static com.networknt.schema.JsonSchema schema() {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(StageRecorded.class.getResourceAsStream(
                        "/hearback/contract/events/stage-recorded.v1.schema.json"));
    }
}
