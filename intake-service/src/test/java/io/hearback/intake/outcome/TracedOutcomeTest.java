package io.hearback.intake.outcome;

import io.hearback.intake.Caller;
import io.hearback.intake.OutcomesOnKafka;
import io.hearback.intake.Report;
import io.hearback.local.CaughtTraces;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.trace.CaughtSpan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** With traces switched on: what an operator sees of an outcome, and what never leaves. */
@QuarkusTest
@OnLocalPlatform("intake")
@WithTestResource(CaughtTraces.class)
class TracedOutcomeTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void a_request_and_the_event_it_causes_are_one_trace() {
        var parent = "00f067aa0ba902b7";
        var event = reported(Caller.ACME.asks().header("traceparent", "00-%s-%s-01".formatted(TRACE, parent)));

        var trace = traceOf(event);
        assertThat(trace).extracting(CaughtSpan::traceId).containsOnly(TRACE);
        var request = only(trace, "SERVER");
        assertThat(request.name()).isEqualTo("POST /v1/outcomes");
        assertThat(request.parentSpanId()).isEqualTo(parent);
        assertThat(request.attributes())
                .isEqualTo(Map.of(
                        "http.request.method", "POST",
                        "http.route", "/v1/outcomes",
                        "http.response.status_code", "202"));
        var publishing = only(trace, "PRODUCER");
        assertThat(publishing.name()).isEqualTo("publish application-outcomes.v1");
        assertThat(publishing.parentSpanId()).isEqualTo(request.spanId());
        assertThat(event).isEqualTo(publishing.traceparent());
    }

    @Test
    void a_request_without_a_trace_starts_one() {
        var event = reported(Caller.ACME.asks());
        var request = only(traceOf(event), "SERVER");
        assertThat(request.parentSpanId()).isEmpty();
    }

    @Test
    void a_caller_who_records_nothing_is_not_recorded_and_its_trace_goes_through() {
        var unrecorded = "00-%s-00f067aa0ba902b7-00".formatted(TRACE);
        assertThat(reported(Caller.ACME.asks().header("traceparent", unrecorded)))
                .isEqualTo(unrecorded);
    }

    @Test
    void nothing_that_was_sent_leaves_with_a_trace() {
        var canaries =
                List.of("canary", "camille", "martin", "example.org", "127.0.0.1", "localhost", "hb_live", "acme");
        var event = reported(Caller.ACME
                .asks()
                .header("User-Agent", "canary-agent")
                .header("X-Forwarded-For", "canary-address")
                .header("baggage", "canary=baggage")
                .header("tracestate", "canary=state")
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE))
                .queryParam("canary", "query"));
        Caller.STRANGER.asks().get("/v1/outcomes/canary-path?canary=query");
        Caller.ACME.asks().get("/canary-nowhere/canary");
        Caller.STRANGER.asks().body("canary").post("/v1/webhooks/canary-secret");
        await().until(() -> spans().stream().anyMatch(span -> span.name().contains("/v1/webhooks")));
        assertThat(traceOf(event)).isNotEmpty();

        assertThat(LocalPlatform.traces().raw().toLowerCase()).doesNotContain(canaries);
        assertThat(LocalPlatform.traces().services().keySet())
                .containsOnly(
                        "service.name",
                        "service.version",
                        "host.name",
                        "telemetry.sdk.language",
                        "telemetry.sdk.name",
                        "telemetry.sdk.version",
                        "webengine.name",
                        "webengine.version");
    }

    private String reported(RequestSpecification request) {
        var application = request.body(Report.rejected().json())
                .post("/v1/outcomes")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("applicationId");
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var headers = kafka.waitFor(1, application).getFirst().headers();
            assertThat(headers.lastHeader("traceparent")).isNull();
            return new String(headers.lastHeader("ce_traceparent").value(), StandardCharsets.UTF_8);
        }
    }

    /** The request's span and the event's, whose place the event was sent with. */
    private static List<CaughtSpan> traceOf(String event) {
        await().atMost(Duration.ofSeconds(20)).until(() -> steps(event).size() == 2);
        return steps(event);
    }

    private static List<CaughtSpan> steps(String event) {
        var last = spans().stream()
                .filter(span -> span.traceparent().equals(event))
                .findFirst();
        return spans().stream()
                .filter(span -> last.filter(
                                end -> span.equals(end) || span.spanId().equals(end.parentSpanId()))
                        .isPresent())
                .toList();
    }

    private static List<CaughtSpan> spans() {
        return LocalPlatform.traces().spans();
    }

    private static CaughtSpan only(List<CaughtSpan> trace, String kind) {
        var found = trace.stream().filter(span -> span.kind().equals(kind)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
