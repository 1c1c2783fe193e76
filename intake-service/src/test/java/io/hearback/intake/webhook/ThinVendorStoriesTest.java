package io.hearback.intake.webhook;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.Signatures;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.outcome.Outcome;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.webhook.lookup.FakeVendor;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** From a signed hint to the outcome on record: the vendor is asked, and what it answers counts. */
@QuarkusTest
@OnLocalPlatform("intake")
class ThinVendorStoriesTest {

    private static final TenantId ACME = new TenantId("acme");

    private final Intake intake;
    private final Clock clock;
    private final FakeVendor vendor = new FakeVendor();
    private final String id = "x" + UUID.randomUUID();

    ThinVendorStoriesTest(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void lever_hints_and_is_asked_even_if_it_is_busy_at_first() {
        var lever = connect("LEVER");
        var opportunity = "/v1/opportunities/" + id;
        vendor.knowsAfterOne(aResponse().withStatus(429), opportunity, opportunity("2026-11-20T10:00:00Z"))
                .knows("/v1/stages/s-1", "{\"data\": {\"text\": \"On-site\"}}")
                .knows(opportunity + "/applications/a-1", "{\"data\": {\"posting\": \"p-1\"}}")
                .knows("/v1/postings/p-1", "{\"data\": {\"text\": \"Data engineer\"}}")
                .knows(
                        "/v1/archive_reasons/r-1",
                        "{\"data\": {\"text\": \"Underqualified\", \"type\": \"non-hired\"}}");
        var told = lever(lever, "token-1");
        assertThat(lever.delivers(told, Map.of()).statusCode()).isEqualTo(200);
        assertThat(lever.settled(1).getFirst()).containsEntry("state", "DONE");

        assertThat(latest(id).kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(latest(id).stage()).isEqualTo(Stage.INTERVIEW);
        assertThat(latest(id).decidedAt()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(vendor.timesAsked(opportunity)).isEqualTo(2);

        // The same token again, with another body: known, and nobody is asked.
        var replayed =
                new String(told, StandardCharsets.UTF_8).replace(id, "other").getBytes(StandardCharsets.UTF_8);
        assertThat(lever.delivers(replayed, Map.of()).statusCode()).isEqualTo(200);
        assertThat(lever.deliveries()).hasSize(1);

        vendor.knows(opportunity, opportunity(null));
        lever.delivers(lever(lever, "token-2"), Map.of());
        lever.settled(2);
        assertThat(latest(id).kind()).isEqualTo(OutcomeKind.REINSTATED);
    }

    @Test
    void what_lever_does_not_confirm_is_not_recorded() {
        var lever = connect("LEVER");
        vendor.forgets("/v1/opportunities/" + id);
        lever.delivers(lever(lever, "token-1"), Map.of());
        assertThat(lever.settled(1).getFirst()).containsEntry("state", "QUARANTINED");
        assertThat(intake.latest(ACME, id)).isEmpty();
    }

    @Test
    void smart_recruiters_shakes_hands_and_then_hints() {
        var smart = connect("SMARTRECRUITERS");
        smart.delivers(new byte[0], Map.of("X-Hook-Secret", "temporary"))
                .then()
                .statusCode(200)
                .header("X-Hook-Secret", equalTo("temporary"));
        vendor.knows("/candidates/" + id, """
                        {"id": "%s", "firstName": "Camille", "lastName": "Martin", "email": "camille@example.org",
                         "primaryAssignment": {"job": {"id": "j-1", "title": "Data engineer"}, "status": "REJECTED",
                                               "reasonOfRejection": {"id": "r-1", "label": "Skills"}}}
                        """.formatted(id)).knows("/candidates/" + id + "/status/history", """
                        {"content": [{"changedOn": "2026-11-20T10:00:00.000Z", "status": "REJECTED"}]}""");
        var body = "{\"job_id\":\"j-1\",\"candidate_id\":\"%s\"}".formatted(id);
        var time = String.valueOf(clock.instant().getEpochSecond());
        var signed = "%s.%s.e-1.application.status.updated.v1.".formatted(time, body);
        var headers = Map.of(
                "smartrecruiters-timestamp",
                time,
                "smartrecruiters-signature",
                "v1=" + "0".repeat(64) + ";v1=" + Signatures.hex(smart.secret(), bytes(signed)),
                "event-id",
                "e-1",
                "event-name",
                "application.status.updated",
                "event-version",
                "v1");
        assertThat(smart.delivers(bytes(body), headers).statusCode()).isEqualTo(200);
        assertThat(smart.settled(1).getFirst()).containsEntry("state", "DONE");
        assertThat(latest(id + ":j-1").kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(latest(id + ":j-1").decidedAt()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void a_secret_that_a_stranger_brings_in_a_handshake_signs_nothing() {
        var smart = connect("SMARTRECRUITERS");
        smart.delivers(new byte[0], Map.of("X-Hook-Secret", "of-a-stranger"));
        var time = String.valueOf(clock.instant().getEpochSecond());
        var signature = Signatures.hex("of-a-stranger", bytes(time + ".{}...."));
        smart.delivers(
                        bytes("{}"),
                        Map.of("smartrecruiters-timestamp", time, "smartrecruiters-signature", "v1=" + signature))
                .then()
                .statusCode(401);
    }

    @Test
    void teamtailor_signs_an_id_and_the_application_is_fetched() {
        var teamtailor = connect("TEAMTAILOR");
        vendor.knows(
                "/v1/job-applications/" + id + "?include=candidate%2Cjob%2Cstage%2Creject-reason", """
                {"data": {"id": "%s", "type": "job-applications",
                          "attributes": {"rejected-at": "2026-11-20T11:00:00+01:00", "sourced": false},
                          "relationships": {"candidate": {"data": {"type": "candidates", "id": "410"}},
                                            "job": {"data": {"type": "jobs", "id": "26"}}}},
                 "included": [{"id": "410", "type": "candidates",
                               "attributes": {"email": "camille@example.org", "first-name": "Camille"}},
                              {"id": "26", "type": "jobs", "attributes": {"title": "Data engineer"}}]}
                """.formatted(id));
        var signature = Base64.getEncoder().encodeToString(bytes(Signatures.hex(teamtailor.secret(), bytes(id))));
        var body = """
                {"payload": {"event_name": "job_application.update",
                             "data": {"id": "%s", "type": "job_application", "attributes": {}}}, "signature": "%s"}
                """.formatted(id, signature);
        assertThat(teamtailor.delivers(bytes(body), Map.of()).statusCode()).isEqualTo(200);
        assertThat(teamtailor.settled(1).getFirst()).containsEntry("state", "DONE");
        assertThat(latest(id).kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(latest(id).decidedAt()).isEqualTo("2026-11-20T10:00:00Z");
    }

    private Connected connect(String name) {
        var settings = new HashMap<>(Connected.settings(name));
        settings.put("apiUrl", vendor.baseUrl());
        settings.put("apiToken", "token-of-acme");
        var connection = Caller.ACME
                .asks()
                .body(settings)
                .post("/v1/connections")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new Connected(connection, Connected.addSecret(connection, "secret-of-" + connection));
    }

    private byte[] lever(Connected lever, String token) {
        var triggeredAt = clock.instant().toEpochMilli();
        return bytes("""
                {"id": "d-1", "event": "candidateArchiveChange", "triggeredAt": %d, "token": "%s", "signature": "%s",
                 "data": {"opportunityId": "%s"}}
                """.formatted(triggeredAt, token, Signatures.hex(lever.secret(), bytes(token + triggeredAt)), id));
    }

    /** @param archivedAt null while it is alive */
    private String opportunity(String archivedAt) {
        var archived = archivedAt == null
                ? "null"
                : "{\"archivedAt\": %d, \"reason\": \"r-1\"}"
                        .formatted(Instant.parse(archivedAt).toEpochMilli());
        return """
                {"data": {"id": "%s", "name": "Camille Martin", "contact": "c-%s", "stage": "s-1",
                 "emails": ["camille@example.org"], "applications": ["a-1"], "createdAt": 1763200000000,
                 "updatedAt": %d, "archived": %s}}
                """.formatted(id, id, clock.instant().toEpochMilli(), archived);
    }

    private Outcome latest(String application) {
        return intake.latest(ACME, application).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
