package io.hearback.intake.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.hearback.contract.Envelope;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.intake.Caller;
import io.hearback.intake.OutcomesOnKafka;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnLocalPlatform("intake")
class AcceptedOutcomeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Vertx vertx;

    @Test
    void an_outcome_is_answered_with_its_place_and_can_be_read_there() {
        var report = Report.rejected();
        var answer = Caller.ACME.reports(report).then().statusCode(202).extract();
        var self = answer.jsonPath().getString("links.self");
        assertThat(answer.header("Location")).endsWith(self);
        assertThat(self).isEqualTo("/v1/outcomes/" + answer.jsonPath().getString("outcomeId"));
        Caller.ACME
                .asks()
                .get(self)
                .then()
                .statusCode(200)
                .body("applicationId", equalTo(answer.jsonPath().getString("applicationId")))
                .body("applicationReference", equalTo(report.application()))
                .body("sequence", equalTo(1))
                .body("outcome", equalTo("REJECTED"))
                .body("stage", equalTo("INTERVIEW"))
                .body("reason", equalTo("SKILLS_GAP"))
                .body("decidedAt", equalTo("2026-11-20T09:30:00Z"))
                .body("status", equalTo("ACCEPTED"))
                .body("recordedAt", equalTo(answer.jsonPath().getString("recordedAt")))
                .body("candidate", nullValue());
    }

    @Test
    void what_it_is_filed_under_is_told_and_the_same_however_often_it_is_reported() throws Exception {
        var report = Report.rejected()
                .with("application.team", "Data platform")
                .with("job.reference", "REQ-881")
                .with("job.country", "FR")
                .with("recruiter.reference", "R-204");
        var answer = Caller.ACME.reports(report).jsonPath();
        Caller.ACME.reports(report).then().statusCode(202).body("outcomeId", equalTo(answer.getString("outcomeId")));
        Caller.ACME.reports(report.with("application.team", "Sales")).then().statusCode(409);
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var event = JSON.readTree(kafka.waitFor(1, answer.getString("applicationId"))
                    .getFirst()
                    .value());
            assertThat(schema().validate(event)).isEmpty();
            assertThat(event.get("filing"))
                    .isEqualTo(JSON.createObjectNode()
                            .put("team", "Data platform")
                            .put("recruiter", "R-204")
                            .put("job", "REQ-881")
                            .put("country", "FR"));
        }
    }

    @Test
    void another_tenant_does_not_find_it() {
        var self = Caller.ACME.reports(Report.rejected()).jsonPath().getString("links.self");
        Caller.GLOBEX.asks().get(self).then().statusCode(404);
        Caller.ACME.asks().get("/v1/outcomes/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void the_event_says_exactly_what_the_contract_says_and_nothing_personal() throws Exception {
        var traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var answer = Caller.ACME
                .asks()
                .header("traceparent", traceparent)
                .body(Report.rejected().json())
                .post("/v1/outcomes")
                .jsonPath();
        var applicationId = answer.getString("applicationId");
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var event = kafka.waitFor(1, applicationId).getFirst();
            assertThat(event.key()).isEqualTo("acme/" + applicationId);

            var headers = headers(event);
            assertThat(headers.keySet())
                    .containsExactly(
                            "ce_specversion",
                            "ce_id",
                            "ce_source",
                            "ce_type",
                            "ce_time",
                            "ce_subject",
                            "content-type",
                            "ce_traceparent");
            var envelope = Envelope.of(headers);
            assertThat(envelope.type()).isEqualTo(OutcomeRecorded.TYPE);
            assertThat(envelope.subject()).isEqualTo(applicationId);
            assertThat(envelope.time()).isEqualTo(answer.getString("recordedAt"));
            assertThat(envelope.traceparent()).isEqualTo(traceparent);

            var data = JSON.readTree(event.value());
            assertThat(schema().validate(data)).isEmpty();
            assertThat(data.get("candidateId").asText()).isNotBlank();
            assertThat(data)
                    .isEqualTo(JSON.createObjectNode()
                            .put("outcomeId", answer.getString("outcomeId"))
                            .put("tenantId", "acme")
                            .put("applicationId", applicationId)
                            .put("candidateId", data.get("candidateId").asText())
                            .put("sequence", 1)
                            .put("kind", "REJECTED")
                            .put("stage", "INTERVIEW")
                            .put("reason", "SKILLS_GAP")
                            .put("decidedAt", "2026-11-20T09:30:00Z")
                            .put("recordedAt", answer.getString("recordedAt")));
        }
    }

    @Test
    void while_traces_are_off_no_request_is_looked_at_and_nothing_waits_to_tell_of_them() {
        assertThat(((VertxInternal) vertx).tracer()).isNull();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("BatchSpanProcessor"));
    }

    @Test
    void a_reinstatement_follows_its_application_and_keeps_its_stage() throws Exception {
        var report = Report.rejected();
        var applicationId = Caller.ACME.reports(report).jsonPath().getString("applicationId");
        Caller.ACME
                .reports(Report.reinstated(report.application()))
                .then()
                .statusCode(202)
                .body("sequence", equalTo(2));
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var event = JSON.readTree(kafka.waitFor(2, applicationId).getLast().value());
            assertThat(event.get("kind").asText()).isEqualTo("REINSTATED");
            assertThat(event.get("stage").asText()).isEqualTo("INTERVIEW");
            assertThat(event.has("reason")).isFalse();
        }
    }

    @Test
    void an_unknown_application_cannot_be_reinstated() {
        Caller.ACME
                .reports(Report.reinstated("nobody-knows-it"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:hearback:problem:unknown-application"));
        var globex = Report.rejected();
        Caller.GLOBEX.reports(globex).then().statusCode(202);
        Caller.ACME.reports(Report.reinstated(globex.application())).then().statusCode(422);
    }

    @Test
    void an_application_does_not_change_its_candidate() {
        var report = Report.rejected();
        Caller.ACME.reports(report).then().statusCode(202);
        Caller.ACME
                .reports(report.with("candidate.reference", "somebody-else")
                        .with("outcome", "WITHDRAWN")
                        .without("reason"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:other-candidate"));
    }

    @Test
    void two_applications_of_one_candidate_share_the_candidate_s_id() throws Exception {
        var one = Report.rejected();
        var other = one.with("application.reference", UUID.randomUUID().toString());
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            assertThat(candidateOf(kafka, other)).isEqualTo(candidateOf(kafka, one));
        }
    }

    @Test
    void outcomes_of_one_application_reported_at_once_are_numbered_without_gaps_and_told_in_that_order()
            throws Exception {
        var report = Report.rejected();
        var reports = IntStream.range(0, 24)
                .mapToObj(minute -> report.with("decidedAt", "2026-11-20T09:%02d:00Z".formatted(minute)))
                .toList();
        var sequences = new ArrayList<Integer>();
        String applicationId = null;
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (var answer : callers.invokeAll(
                    reports.stream().map(AcceptedOutcomeTest::call).toList())) {
                sequences.add(answer.get().getInt("sequence"));
                applicationId = answer.get().getString("applicationId");
            }
        }
        assertThat(sequences)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 24).boxed().toList());
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var told = new ArrayList<Integer>();
            for (var event : kafka.waitFor(24, applicationId)) {
                told.add(JSON.readTree(event.value()).get("sequence").asInt());
            }
            assertThat(told).isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
        }
    }

    private static Callable<io.restassured.path.json.JsonPath> call(Report report) {
        return () ->
                Caller.ACME.reports(report).then().statusCode(202).extract().jsonPath();
    }

    private static String candidateOf(OutcomesOnKafka kafka, Report report) throws Exception {
        var applicationId = Caller.ACME.reports(report).jsonPath().getString("applicationId");
        return JSON.readTree(kafka.waitFor(1, applicationId).getFirst().value())
                .get("candidateId")
                .asText();
    }

    private static com.networknt.schema.JsonSchema schema() {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(OutcomeRecorded.class.getResourceAsStream(
                        "/hearback/contract/events/outcome-recorded.v1.schema.json"));
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> event) {
        var headers = new LinkedHashMap<String, String>();
        event.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
