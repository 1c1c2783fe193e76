package io.hearback.intake.webhook;

import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.connection.LiveConnections;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Fixture;
import io.hearback.local.vendor.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("intake")
class DoorTest {

    private static final int REPLAYS = 100_000;

    private final Deliveries deliveries;
    private final LiveConnections connections;
    private final Vendors vendors;

    DoorTest(Deliveries deliveries, LiveConnections connections, Vendors vendors) {
        this.deliveries = deliveries;
        this.connections = connections;
        this.vendors = vendors;
    }

    @Test
    void an_unknown_connection_is_not_found_and_a_wrong_signature_gets_a_coded_refusal() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/webhooks/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        var greenhouse = Connected.to("GREENHOUSE");
        var body = Fixture.of("greenhouse/ping").bytes();
        var refused = greenhouse.delivers(body, Fixture.signed("greenhouse", "another", body));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:hearback:problem:not-verified");
        assertThat(greenhouse.deliveries()).isEmpty();
    }

    @Test
    void a_body_may_have_1_MB_here_and_not_more_also_when_it_does_not_say_so() {
        var recruitee = Connected.to("RECRUITEE");
        var large = "x".repeat(1000 * 1024).getBytes(StandardCharsets.UTF_8);
        recruitee
                .delivers(large, Fixture.signed("recruitee", recruitee.secret(), large))
                .then()
                .statusCode(200);
        var tooLarge = "x".repeat(1025 * 1024).getBytes(StandardCharsets.UTF_8);
        var headers = Fixture.signed("recruitee", recruitee.secret(), tooLarge);
        recruitee.delivers(tooLarge, headers).then().statusCode(413);
        given().contentType("application/json")
                .headers(headers)
                .body(new ByteArrayInputStream(tooLarge)) // sent in chunks
                .post("/v1/webhooks/" + recruitee)
                .then()
                .statusCode(413);
        assertThat(recruitee.deliveries()).hasSize(1);
    }

    @Test
    void a_hundred_thousand_replays_in_parallel_add_no_row() throws Exception {
        var greenhouse = Connected.to("GREENHOUSE");
        var body = Fixture.of("greenhouse/ping").bytes();
        var headers = Fixture.signed("greenhouse", greenhouse.secret(), body);
        var live = connections.find(UUID.fromString(greenhouse.id())).orElseThrow();
        var ats = vendors.webhooksOf(live.connection().vendor()).orElseThrow();
        var kept = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(16)) {
            IntStream.range(0, REPLAYS)
                    .forEach(replay -> threads.submit(() -> {
                        if (deliveries.keep(ats, live.connection(), new Arrival(headers, body, Instant.now()))) {
                            kept.incrementAndGet();
                        }
                    }));
        }
        assertThat(kept).hasValue(1);
        var answers = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 300)
                    .forEach(replay -> threads.submit(() -> {
                        if (greenhouse.delivers(body, headers).statusCode() == 200) {
                            answers.incrementAndGet();
                        }
                    }));
        }
        assertThat(answers).hasValue(300);
        assertThat(greenhouse.deliveries()).hasSize(1);
    }

    @Test
    void a_captured_delivery_under_another_id_adds_no_row() {
        var greenhouse = Connected.to("GREENHOUSE");
        var body = Fixture.of("greenhouse/reject_candidate").bytes();
        for (var replay = 0; replay < 2; replay++) { // with a Greenhouse-Event-ID of its own each
            greenhouse
                    .delivers(body, Fixture.signed("greenhouse", greenhouse.secret(), body))
                    .then()
                    .statusCode(200);
        }
        assertThat(greenhouse.deliveries()).hasSize(1);
    }

    @Test
    void mangled_bodies_are_taken_and_never_break_anything() {
        for (var name : List.of(
                "greenhouse/reject_candidate", "ashby/archived", "workable/disqualified", "recruitee/disqualified")) {
            var fixture = Fixture.of(name);
            var connection = Connected.to(fixture.vendor().toUpperCase(Locale.ROOT));
            var mangled = new Mangled(new String(fixture.bytes(), StandardCharsets.UTF_8), 4);
            for (var number = 0; number < 50; number++) {
                var body = mangled.next();
                connection
                        .delivers(body, Fixture.signed(fixture.vendor(), connection.secret(), body))
                        .then()
                        .statusCode(200);
            }
            assertThat(connection.settled(connection.deliveries().size()))
                    .noneMatch(delivery -> String.valueOf(delivery.get("note")).startsWith("FAILED"));
        }
    }

    @Test
    void an_old_secret_holds_until_its_end_and_a_new_one_at_once() {
        var own = Connected.toOwn("STANDARD_WEBHOOKS");
        var fresh = new Connected(own.id(), Connected.addSecret(own.id(), null));
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(List.of(own, fresh))
                .allSatisfy(
                        each -> each.delivers(body, signed(each, body)).then().statusCode(200));
        var first = Caller.ACME
                .asks()
                .get("/v1/connections/" + own.id() + "/secrets")
                .then()
                .extract()
                .<List<Map<String, String>>>path("");
        assertThat(first.toString()).doesNotContain(own.secret()).doesNotContain(fresh.secret());
        Caller.ACME
                .asks()
                .body(Map.of("endsAt", "2026-01-01T00:00:00Z"))
                .put("/v1/connections/" + own.id() + "/secrets/"
                        + first.getFirst().get("id"))
                .then()
                .statusCode(200);
        own.delivers(body, signed(own, body)).then().statusCode(401);
        fresh.delivers(body, signed(fresh, body)).then().statusCode(200);
    }

    private static Map<String, String> signed(Connected by, byte[] body) {
        return Signatures.standard(by.secret(), "msg_" + UUID.randomUUID(), Instant.now(), body);
    }
}
