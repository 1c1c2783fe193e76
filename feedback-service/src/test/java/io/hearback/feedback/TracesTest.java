package io.hearback.feedback;

import io.hearback.contract.NoticeState;
import io.hearback.feedback.request.Asked;
import io.hearback.local.CaughtTraces;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.trace.CaughtSpan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static io.hearback.feedback.ByHand.byHand;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** With traces switched on: events go on with theirs, and a candidate's secret stays in. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
@WithTestResource(CaughtTraces.class)
class TracesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PARENT = "00f067aa0ba902b7";

    @Inject
    Told told;

    @Inject
    FakePeers peers;

    @Inject
    Asked asked;

    @Inject
    Overheard overheard;

    private final String tenant = Given.tenant();
    private final Given.Notice notice = Given.notice(tenant);
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String traceparent = "00-%s-%s-01".formatted(trace, PARENT);

    @Test
    void a_notice_is_taken_in_in_its_trace() throws Exception {
        var event = told.of(notice.becomes(NoticeState.SENT, 2), traceparent);
        told.awaitTaken(event);

        var taking = only("CONSUMER");
        assertThat(taking.name()).isEqualTo("process notices.v1");
        assertThat(taking.parentSpanId()).isEqualTo(PARENT);
        assertThat(taking.attributes()).containsEntry("messaging.message.id", event.toString());
    }

    @Test
    void an_answer_is_told_in_the_trace_of_the_request_that_gave_it() {
        peers.messageServiceJudges();
        var request = asked.request(tenant, "Pourquoi ?");
        given().header("Authorization", "Bearer " + peers.keyOf(tenant))
                .header("traceparent", traceparent)
                .contentType("application/json")
                .body(Map.of("strength", "Vous étiez clair.", "advice", "Un petit projet public.", "signedBy", "Léa"))
                .post("/v1/feedback-requests/" + request + "/answer")
                .then()
                .statusCode(200);

        var telling = only("PRODUCER");
        assertThat(telling.name()).isEqualTo("publish candidate-feedback.v1");
        var answering = only("SERVER");
        assertThat(answering.name()).isEqualTo("POST /v1/feedback-requests/{id}/answer");
        assertThat(telling.parentSpanId()).isEqualTo(answering.spanId());
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(overheard.places(request.toString())).containsExactly(telling.traceparent()));
    }

    @Test
    void a_candidate_s_secret_and_what_a_browser_says_of_itself_stay_in() {
        told.andTaken(notice.becomes(NoticeState.SENT, 2));
        peers.messageServiceTells(tenant, notice.id(), "Canary & Sons", "Data engineer", "Camille Canary");
        var path = "/c/" + notice.token();
        for (var page :
                List.of("", "/rating", "/plan", "/stay-in-touch", "/data", "/closing", "/canary", "/plan.ics")) {
            given().header("User-Agent", "canary-browser")
                    .header("X-Forwarded-For", "203.0.113.77")
                    .header("traceparent", traceparent)
                    .get(path + page + "?canary=query");
            given().header("traceparent", traceparent).head(path + page);
        }
        given().get("/o/" + notice.token() + "?lang=canary");
        given().get("/stay-in-touch/" + notice.token());
        given().urlEncodingEnabled(false).get("/c/" + notice.token() + "%2Fcanary");
        given().get("/badges/" + tenant + ".svg");
        byHand().header("traceparent", traceparent)
                .formParam("question", "canary question")
                .post(path + "/feedback-request");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(steps())
                        .extracting(CaughtSpan::name)
                        .contains("GET /c/{token}", "POST /c/{token}/feedback-request"));

        assertThat(LocalPlatform.traces().raw()).doesNotContain(notice.token(), tenant);
        assertThat(LocalPlatform.traces().raw().toLowerCase(Locale.ROOT))
                .doesNotContain(List.of("canary", "camille", "203.0.113", "127.0.0.1", "localhost", "hb_live"));
    }

    private CaughtSpan only(String kind) {
        await().atMost(SOON).until(() -> of(kind).size() == 1);
        return of(kind).getFirst();
    }

    private List<CaughtSpan> of(String kind) {
        return steps().stream().filter(span -> span.kind().equals(kind)).toList();
    }

    private List<CaughtSpan> steps() {
        return LocalPlatform.traces().spans().stream()
                .filter(span -> span.traceId().equals(trace))
                .toList();
    }
}
