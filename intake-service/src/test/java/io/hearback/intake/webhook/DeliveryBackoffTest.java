package io.hearback.intake.webhook;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.hearback.contract.OutcomeKind;
import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.webhook.lookup.FakeVendor;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.hearback.intake.connection.Vendor.TEAMTAILOR;
import static org.assertj.core.api.Assertions.assertThat;

/** A vendor that must be asked, and is away: for how long it is left in peace. */
@QuarkusTest
@OnLocalPlatform("intake")
class DeliveryBackoffTest {

    /** How often one attempt asks a vendor that does not say when it is back. */
    private static final int EACH = 4;

    private final Ahead ahead;
    private final Intake intake;
    private final WebhookConfig config;
    private final FakeVendor vendor = new FakeVendor();
    private final String id = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
    private final String application =
            "/v1/job-applications/" + id + "?include=candidate%2Cjob%2Cstage%2Creject-reason";

    DeliveryBackoffTest(Ahead ahead, Intake intake, WebhookConfig config) {
        this.ahead = ahead;
        this.intake = intake;
        this.config = config;
    }

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void a_vendor_that_says_when_is_not_asked_before() {
        var teamtailor = hinted(aResponse().withStatus(429).withHeader("Retry-After", "300"));
        workAfter(0);
        assertThat(delivery(teamtailor)).containsEntry("state", "WAITING").containsEntry("note", "VENDOR_AWAY");
        vendor.knows(application, Fixture.of("teamtailor/application").about(id).text());

        workAfter(299);
        assertThat(vendor.timesAsked(application)).isEqualTo(1);
        workAfter(301);
        assertThat(vendor.timesAsked(application)).isEqualTo(2);
        assertThat(delivery(teamtailor)).containsEntry("state", "DONE");
        assertThat(intake.latest(new TenantId("acme"), id).orElseThrow().kind()).isEqualTo(OutcomeKind.REJECTED);
    }

    @Test
    void a_vendor_that_does_not_say_when_is_asked_less_and_less() {
        hinted(aResponse().withStatus(503));
        workAfter(0);
        workAfter(4);
        assertThat(vendor.timesAsked(application)).isEqualTo(EACH);
        workAfter(6); // the first wait is 5 seconds, the next 10
        assertThat(vendor.timesAsked(application)).isEqualTo(2 * EACH);
        workAfter(15);
        assertThat(vendor.timesAsked(application)).isEqualTo(2 * EACH);
        workAfter(17);
        assertThat(vendor.timesAsked(application)).isEqualTo(3 * EACH);
    }

    @Test
    void a_vendor_that_never_comes_back_is_a_person_s_to_look_after() {
        var teamtailor = hinted(aResponse().withStatus(500));
        workAfter(0);
        workAfter(config.patience().toSeconds() + 1);
        assertThat(delivery(teamtailor)).containsEntry("state", "QUARANTINED").containsEntry("note", "VENDOR_AWAY");
        assertThat(vendor.timesAsked(application)).isEqualTo(2 * EACH);

        vendor.knows(application, Fixture.of("teamtailor/application").about(id).text());
        Caller.ACME
                .asks()
                .post("/v1/connections/" + teamtailor + "/deliveries/"
                        + delivery(teamtailor).get("id") + "/retry")
                .then()
                .statusCode(202);
        assertThat(teamtailor.settled(1).getFirst()).containsEntry("state", "DONE");
    }

    private Connected hinted(ResponseDefinitionBuilder answer) {
        vendor.answers(application, answer);
        var teamtailor = Connected.withApi("TEAMTAILOR", vendor.baseUrl());
        ahead.arrives(teamtailor, Fixture.of("teamtailor/updated").about(id).signed(teamtailor.secret()));
        return teamtailor;
    }

    private void workAfter(long seconds) {
        ahead.work(TEAMTAILOR, Duration.ofSeconds(seconds));
    }

    private static Map<String, Object> delivery(Connected teamtailor) {
        return teamtailor.deliveries().getFirst();
    }
}
