package io.hearback.intake.webhook.vendor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.Report;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.Mangled;
import io.hearback.intake.webhook.OwnWords;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.Verdict;
import io.hearback.local.vendor.Fixture;
import io.hearback.local.vendor.Signatures;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** 10,000 mangled bodies for each adapter, each correctly signed. */
class FullVendorsFuzzTest {

    private static final int BODIES = 10_000;
    private static final String WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final OwnWords WORDS = new OwnWords(new ObjectMapper().findAndRegisterModules());

    @Test
    void greenhouse_only_ever_refuses() {
        refusesOnly(new Greenhouse(), "greenhouse/reject_candidate");
        refusesOnly(new Greenhouse(), "greenhouse/candidate_anonymized");
        refusesOnly(new Greenhouse(), "greenhouse/delete_candidate");
    }

    @Test
    void ashby_only_ever_refuses() {
        refusesOnly(new Ashby(), "ashby/archived");
    }

    @Test
    void workable_only_ever_refuses() {
        refusesOnly(new Workable(), "workable/disqualified");
    }

    @Test
    void recruitee_only_ever_refuses() {
        refusesOnly(new Recruitee(), "recruitee/disqualified");
    }

    @Test
    void standard_webhooks_only_ever_refuse() {
        refusesOnly(new StandardWebhooks(WORDS), Report.rejected().json(), "standard", Map.of());
    }

    @Test
    void cloud_events_only_ever_refuse_in_any_mode() {
        var event = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/a\",\"type\":\"t\",\"data\":%s}"
                .formatted(Report.rejected().json());
        var cloudEvents = new CloudEvents(WORDS);
        refusesOnly(cloudEvents, event, "standard", Map.of("content-type", "application/cloudevents+json"));
        refusesOnly(
                cloudEvents,
                "[" + event + "," + event + "]",
                "standard",
                Map.of("content-type", "application/cloudevents-batch+json; charset=utf-8"));
        refusesOnly(
                cloudEvents,
                Report.rejected().json(),
                "standard",
                Map.of("ce-specversion", "1.0", "ce-id", "1", "ce-source", "/a", "ce-type", "t"));
    }

    private static void refusesOnly(Ats ats, String fixture) {
        refusesOnly(
                ats,
                new String(Fixture.of(fixture).bytes(), StandardCharsets.UTF_8),
                Fixture.of(fixture).vendor(),
                Map.of());
    }

    private static void refusesOnly(Ats ats, String good, String vendor, Map<String, String> more) {
        var mangled = new Mangled(good, 20261124);
        var connection = AcmeConnection.to(ats.vendor());
        var live = List.of(AcmeConnection.secret(WHSEC));
        var refused = 0;
        for (var number = 0; number < BODIES; number++) {
            var body = mangled.next();
            var headers = new HashMap<>(more);
            headers.putAll(
                    vendor.equals("standard")
                            ? Signatures.standard(WHSEC, "msg_1", NOW, body)
                            : Fixture.signed(vendor, WHSEC, body));
            var arrival = new Arrival(headers, body, NOW);
            assertThat(ats.verify(arrival, live, NOW)).isEqualTo(Verdict.VERIFIED);
            try {
                ats.bodyKept(body);
                ats.keys(arrival);
                ats.read(arrival, connection);
            } catch (UnfitDeliveryException e) {
                assertThat(e.violations()).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isBetween(BODIES / 10, BODIES - 1); // some of them are mangled where nobody looks
    }
}
