package io.hearback.intake.webhook;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.OutcomesOnKafka;
import io.hearback.intake.Report;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.outcome.Outcome;
import io.hearback.intake.tenant.TenantId;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Fixture;
import io.hearback.local.vendor.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;

/** From a signed delivery to the outcome on record, for each vendor. */
@QuarkusTest
@OnLocalPlatform("intake")
class VendorStoriesTest {

    private static final TenantId ACME = new TenantId("acme");

    private final Intake intake;
    private final String bootstrapServers;

    VendorStoriesTest(Intake intake, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.intake = intake;
        this.bootstrapServers = bootstrapServers;
    }

    @Test
    void greenhouse_refuses_and_takes_it_back() {
        var greenhouse = Connected.to("GREENHOUSE");
        var id = newId();
        deliver(
                greenhouse,
                Fixture.of("greenhouse/reject_candidate").with("265293", id).with("265788", "9" + id));
        assertThat(greenhouse.settled(1).getFirst()).containsEntry("state", "DONE");

        var refused = latest(id).orElseThrow();
        assertThat(refused.kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(refused.stage()).isEqualTo(Stage.INTERVIEW);
        assertThat(refused.decidedAt()).isEqualTo("2026-11-20T15:50:41Z");
        var person = recipient(refused);
        assertThat(person.getString("candidate.name")).isEqualTo("Hector Porter");
        assertThat(person.getString("candidate.email")).isEqualTo("hector.porter.9" + id + "@example.org");
        assertThat(person.getString("candidate.language")).isEqualTo("fr");
        assertThat(person.getString("job.title")).isEqualTo("Designer");
        assertThat(person.getString("recruiter.email")).isEqualTo(Connected.SIGNER);
        assertThat(person.getString("reason.ats")).isEqualTo("Too Junior");

        deliver(greenhouse, Fixture.of("greenhouse/unreject_candidate").with("265293", id));
        greenhouse.settled(2);
        assertThat(latest(id).orElseThrow().kind()).isEqualTo(OutcomeKind.REINSTATED);
    }

    @Test
    void a_reinstatement_that_comes_first_waits_for_its_refusal_and_takes_it_back() {
        var greenhouse = Connected.to("GREENHOUSE");
        var id = newId();
        deliver(greenhouse, Fixture.of("greenhouse/unreject_candidate").with("265293", id));
        org.awaitility.Awaitility.await()
                .until(() ->
                        "TOO_EARLY".equals(greenhouse.deliveries().getFirst().get("note")));
        deliver(
                greenhouse,
                Fixture.of("greenhouse/reject_candidate").with("265293", id).with("265788", "9" + id));
        greenhouse.settled(2);
        assertThat(latest(id).orElseThrow().kind()).isEqualTo(OutcomeKind.REINSTATED);
        assertThat(latest(id).orElseThrow().sequence()).isEqualTo(2);
    }

    @Test
    void a_refusal_that_was_taken_back_already_is_not_recorded_any_more() {
        var greenhouse = Connected.to("GREENHOUSE");
        var id = newId();
        var reject =
                Fixture.of("greenhouse/reject_candidate").with("265293", id).with("265788", "9" + id);
        deliver(greenhouse, reject.with("2026-11-20T15:50:41Z", "2026-11-10T10:00:00Z"));
        greenhouse.settled(1);
        deliver(greenhouse, Fixture.of("greenhouse/unreject_candidate").with("265293", id));
        greenhouse.settled(2);
        deliver(greenhouse, reject); // decided before the reinstatement, and late
        assertThat(greenhouse.settled(3).getFirst()).containsEntry("note", "OVERTAKEN");
        assertThat(latest(id).orElseThrow().kind()).isEqualTo(OutcomeKind.REINSTATED);
        assertThat(latest(id).orElseThrow().sequence()).isEqualTo(2);
    }

    @Test
    void greenhouse_prospects_and_who_may_not_be_emailed_hear_nothing() {
        var greenhouse = Connected.to("GREENHOUSE");
        var one = newId();
        deliver(
                greenhouse,
                Fixture.of("greenhouse/reject_candidate")
                        .with("265293", one)
                        .with("\"prospect\":false", "\"prospect\":true"));
        assertThat(greenhouse.settled(1).getFirst()).containsEntry("note", "PROSPECT");
        var other = newId();
        deliver(
                greenhouse,
                Fixture.of("greenhouse/reject_candidate")
                        .with("265293", other)
                        .with("\"can_email\":true", "\"can_email\":false"));
        assertThat(greenhouse.settled(2).getFirst()).containsEntry("note", "MAY_NOT_BE_EMAILED");
        assertThat(latest(one)).isEmpty();
        assertThat(latest(other)).isEmpty();
    }

    @Test
    void a_confidential_greenhouse_job_is_not_named() {
        var greenhouse = Connected.to("GREENHOUSE");
        var id = newId();
        deliver(
                greenhouse,
                Fixture.of("greenhouse/reject_candidate")
                        .with("265293", id)
                        .with("265788", "9" + id)
                        .with("\"confidential\":false", "\"confidential\":true"));
        greenhouse.settled(1);
        assertThat(recipient(latest(id).orElseThrow()).getString("job.title")).isEqualTo("poste confidentiel");
    }

    @Test
    void a_candidate_who_leaves_greenhouse_at_an_offer_has_declined_it() {
        var greenhouse = Connected.to("GREENHOUSE");
        var id = newId();
        var left = Fixture.of("greenhouse/reject_candidate").with("Wrong skill set", "They rejected us");
        deliver(greenhouse, left.with("265293", id).with("265788", "9" + id).with("\"On-site\"", "\"Offer\""));
        greenhouse.settled(1);
        assertThat(latest(id).orElseThrow().kind()).isEqualTo(OutcomeKind.OFFER_DECLINED);
        var other = newId();
        deliver(greenhouse, left.with("265293", other).with("265788", "9" + other));
        greenhouse.settled(2);
        assertThat(latest(other).orElseThrow().kind()).isEqualTo(OutcomeKind.WITHDRAWN);
    }

    @Test
    void a_delivery_s_trace_goes_on_to_kafka() {
        var own = Connected.toOwn("STANDARD_WEBHOOKS");
        var traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var traced = Report.rejected();
        deliver(own, traced.json().getBytes(StandardCharsets.UTF_8), Map.of("Traceparent", traceparent));
        var untraced = Report.rejected();
        deliver(own, untraced.json().getBytes(StandardCharsets.UTF_8), Map.of("traceparent", "no trace"));
        own.settled(2);
        assertThat(traceOf(latest(traced.application()).orElseThrow())).isEqualTo(traceparent);
        assertThat(traceOf(latest(untraced.application()).orElseThrow())).isNull();
    }

    private String traceOf(Outcome outcome) {
        var applicationId = outcome.applicationId().toString();
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var header = kafka.waitFor(1, applicationId).getFirst().headers().lastHeader("ce_traceparent");
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_ping_is_answered_and_tells_nothing() {
        var greenhouse = Connected.to("GREENHOUSE");
        deliver(greenhouse, Fixture.of("greenhouse/ping"));
        assertThat(greenhouse.settled(1).getFirst()).containsEntry("state", "DONE");
        var ashby = Connected.to("ASHBY");
        deliver(ashby, Fixture.of("ashby/ping"));
        assertThat(ashby.settled(1).getFirst()).containsEntry("state", "DONE");
    }

    @Test
    void ashby_archives_and_makes_active_again() {
        var ashby = Connected.to("ASHBY");
        var id = newId();
        var archived =
                Fixture.of("ashby/archived").with("000000265293", "000" + id).with("000000265788", "001" + id);
        deliver(ashby, archived.with("000000000001", "002" + id));
        ashby.settled(1);
        var application = "0f8ee6a0-0000-4000-8000-000" + id;
        assertThat(latest(application).orElseThrow().kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(recipient(latest(application).orElseThrow()).getString("reason.ats"))
                .isEqualTo("Too inexperienced");
        deliver(
                ashby,
                archived.with("000000000001", "003" + id)
                        .with("\"Archived\"", "\"Active\"")
                        .with("\"updatedAt\":\"2026-11-20T15:50:41.123Z\"", "\"updatedAt\":\"2026-11-20T16:00:00Z\""));
        ashby.settled(2);
        assertThat(latest(application).orElseThrow().kind()).isEqualTo(OutcomeKind.REINSTATED);
    }

    @Test
    void a_refusal_that_comes_after_its_own_taking_back_is_not_recorded() {
        var ashby = Connected.to("ASHBY");
        var id = newId();
        var archived =
                Fixture.of("ashby/archived").with("000000265293", "000" + id).with("000000265788", "001" + id);
        var active = archived.with("000000000001", "003" + id)
                .with("\"Archived\"", "\"Active\"")
                .with("\"updatedAt\":\"2026-11-20T15:50:41.123Z\"", "\"updatedAt\":\"2026-11-20T16:00:00Z\"");
        deliver(ashby, active);
        ashby.settled(1);
        deliver(ashby, archived.with("000000000001", "002" + id));
        assertThat(ashby.settled(2)).anySatisfy(each -> assertThat(each).containsEntry("note", "OVERTAKEN"));
        var application = "0f8ee6a0-0000-4000-8000-000" + id;
        assertThat(latest(application)).isEmpty();
        deliver(
                ashby,
                archived.with("000000000001", "004" + id)
                        .with(
                                "\"archivedAt\":\"2026-11-20T15:50:41.123Z\"",
                                "\"archivedAt\":\"2026-11-20T17:00:00Z\""));
        ashby.settled(3);
        assertThat(latest(application)).as("decided anew").isPresent();
    }

    @Test
    void an_ashby_candidate_who_leaves_at_an_offer_has_declined_it() {
        var ashby = Connected.to("ASHBY");
        var id = newId();
        deliver(
                ashby,
                Fixture.of("ashby/archived")
                        .with("000000265293", "000" + id)
                        .with("000000265788", "001" + id)
                        .with("RejectedByOrg", "RejectedByCandidate"));
        ashby.settled(1);
        assertThat(latest("0f8ee6a0-0000-4000-8000-000" + id).orElseThrow().kind())
                .isEqualTo(OutcomeKind.OFFER_DECLINED);
    }

    @Test
    void workable_disqualifies_and_moves_on_again() {
        var workable = Connected.to("WORKABLE");
        var id = newId();
        var disqualified = Fixture.of("workable/disqualified").with("265293", id);
        deliver(workable, disqualified);
        workable.settled(1);
        var refused = latest("wk" + id).orElseThrow();
        assertThat(refused.kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(refused.stage()).isEqualTo(Stage.SCREENING);
        assertThat(recipient(refused).getString("candidate.name")).isEqualTo("Lakita Marrero");
        deliver(
                workable,
                disqualified
                        .with("evt-", "evt-again-")
                        .with("\"disqualified\":true", "\"disqualified\":false")
                        .with("\"fired_at\":\"2026-11-20T15:50:45Z\"", "\"fired_at\":\"2026-11-20T17:00:00Z\""));
        workable.settled(2);
        assertThat(latest("wk" + id).orElseThrow().kind()).isEqualTo(OutcomeKind.REINSTATED);
    }

    @Test
    void recruitee_tests_the_address_before_there_is_a_secret_and_disqualifies() {
        var recruitee = Connected.to("RECRUITEE");
        recruitee
                .delivers("{\"test\":true}".getBytes(StandardCharsets.UTF_8), Map.of())
                .then()
                .statusCode(200);
        assertThat(recruitee.deliveries()).isEmpty();
        var id = newId();
        deliver(recruitee, Fixture.of("recruitee/disqualified").with("265293", id));
        recruitee.settled(1);
        var refused = latest(id + "-771").orElseThrow();
        assertThat(refused.kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(recipient(refused).getString("candidate.email")).isEqualTo("jan." + id + "@example.org");
    }

    @Test
    void any_system_reports_with_standard_webhooks() {
        var own = Connected.toOwn("STANDARD_WEBHOOKS");
        var report = Report.rejected();
        deliver(own, report.json().getBytes(StandardCharsets.UTF_8), Map.of());
        own.settled(1);
        assertThat(latest(report.application()).orElseThrow().kind()).isEqualTo(OutcomeKind.REJECTED);
    }

    @Test
    void any_system_reports_with_cloud_events_in_all_three_modes() {
        var own = Connected.toOwn("CLOUDEVENTS");
        var binary = Report.rejected();
        deliver(
                own,
                binary.json().getBytes(StandardCharsets.UTF_8),
                Map.of("ce-specversion", "1.0", "ce-id", "1", "ce-source", "/ats", "ce-type", "com.example.ended"));
        var structured = Report.offerDeclined();
        deliver(
                own,
                event(structured).getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/cloudevents+json"));
        var first = Report.rejected();
        var second = Report.rejected();
        var batch = "[" + event(first) + "," + event(second) + "]";
        deliver(
                own,
                batch.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/cloudevents-batch+json"));
        assertThat(own.settled(3)).allSatisfy(delivery -> assertThat(delivery).containsEntry("state", "DONE"));
        for (var report : List.of(binary, structured, first, second)) {
            assertThat(latest(report.application())).isPresent();
        }
    }

    @Test
    void what_does_not_fit_is_quarantined_without_what_was_sent_and_can_be_tried_again() {
        var greenhouse = Connected.to("GREENHOUSE");
        var id = newId();
        deliver(
                greenhouse,
                Fixture.of("greenhouse/reject_candidate")
                        .with("265293", id)
                        .with("hector.porter.265788@example.org", "no address"));
        var delivery = greenhouse.settled(1).getFirst();
        assertThat(delivery).containsEntry("state", "QUARANTINED").containsEntry("note", "DOES_NOT_FIT");
        assertThat(delivery.get("problems").toString())
                .contains("candidate.email")
                .doesNotContain("no address");
        Caller.ACME
                .asks()
                .post("/v1/connections/" + greenhouse + "/deliveries/" + delivery.get("id") + "/retry")
                .then()
                .statusCode(202);
        assertThat(greenhouse.settled(1).getFirst()).containsEntry("state", "QUARANTINED");
        assertThat(latest(id)).isEmpty();
    }

    private Optional<Outcome> latest(String application) {
        return intake.latest(ACME, application);
    }

    private static JsonPath recipient(Outcome outcome) {
        var answer = Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("outcomeIds", List.of(outcome.id())))
                .post("/internal/v1/recipients:resolve")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.setRootPath("recipients[0]");
    }

    private static void deliver(Connected connection, Fixture fixture) {
        var body = fixture.bytes();
        connection
                .delivers(body, Fixture.signed(fixture.vendor(), connection.secret(), body))
                .then()
                .statusCode(200);
    }

    private static void deliver(Connected connection, byte[] body, Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.putAll(Signatures.standard(connection.secret(), "msg_" + UUID.randomUUID(), Instant.now(), body));
        connection.delivers(body, all).then().statusCode(200);
    }

    private static String event(Report report) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/ats", "type": "com.example.ended", "data": %s}""".formatted(UUID.randomUUID(), report.json());
    }

    /** @return nine digits that no other test has */
    private static String newId() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
    }
}
