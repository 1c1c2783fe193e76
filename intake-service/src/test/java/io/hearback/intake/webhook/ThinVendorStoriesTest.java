package io.hearback.intake.webhook;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.Connected;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.outcome.Outcome;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.webhook.lookup.FakeVendor;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Fixture;
import io.hearback.local.vendor.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

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
    private final String id = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));

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
        vendor.knowsAfterOne(aResponse().withStatus(429), opportunity, answer("lever/opportunity"))
                .knows("/v1/stages/s-1", "{\"data\": {\"text\": \"On-site\"}}")
                .knows(opportunity + "/applications/a-1", "{\"data\": {\"posting\": \"p-1\"}}")
                .knows("/v1/postings/p-1", "{\"data\": {\"text\": \"Data engineer\"}}")
                .knows(
                        "/v1/archive_reasons/r-1",
                        "{\"data\": {\"text\": \"Underqualified\", \"type\": \"non-hired\"}}");
        var told = Fixture.of("lever/archived").about(id).signed(lever.secret()).body();
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

        vendor.knows(
                opportunity,
                answer("lever/opportunity").replace("{\"archivedAt\":1795168800000,\"reason\":\"r-1\"}", "null"));
        hints(lever, "lever/archived");
        lever.settled(2);
        assertThat(latest(id).kind()).isEqualTo(OutcomeKind.REINSTATED);
    }

    @Test
    void what_lever_does_not_confirm_is_not_recorded() {
        var lever = connect("LEVER");
        vendor.forgets("/v1/opportunities/" + id);
        hints(lever, "lever/archived");
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
        vendor.knows("/candidates/" + id, answer("smartrecruiters/candidate"))
                .knows("/candidates/" + id + "/status/history", answer("smartrecruiters/history"));
        hints(smart, "smartrecruiters/updated");
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
                "/v1/job-applications/" + id + "?include=candidate%2Cjob%2Cstage%2Creject-reason",
                answer("teamtailor/application"));
        hints(teamtailor, "teamtailor/updated");
        assertThat(teamtailor.settled(1).getFirst()).containsEntry("state", "DONE");
        assertThat(latest(id).kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(latest(id).decidedAt()).isEqualTo("2026-11-20T10:00:00Z");
    }

    private Connected connect(String name) {
        return Connected.withApi(name, vendor.baseUrl());
    }

    private void hints(Connected connection, String fixture) {
        var delivery = Fixture.of(fixture).about(id).signed(connection.secret());
        connection.delivers(delivery.body(), delivery.headers()).then().statusCode(200);
    }

    private String answer(String fixture) {
        return Fixture.of(fixture).about(id).text();
    }

    private Outcome latest(String application) {
        return intake.latest(ACME, application).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
