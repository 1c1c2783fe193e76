package io.hearback.feedback;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What a recruiter's program gets to see. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class RecruiterApiTest {

    private static final String METRICS = "/v1/metrics/process";

    @Inject
    Told told;

    @Inject
    FakePeers peers;

    private final String tenant = Given.tenant();

    @Test
    void an_empty_tenant_has_zeros_and_nulls() {
        var metrics = recruiter().get(METRICS).then().statusCode(200).extract().jsonPath();

        assertThat(metrics.getString("tenantId")).isEqualTo(tenant);
        assertThat(metrics.getInt("outcomes")).isZero();
        assertThat(metrics.getInt("noticesSent")).isZero();
        assertThat(metrics.getMap("timeToNotice"))
                .containsEntry("median", null)
                .containsEntry("p90", null)
                .containsEntry("unit", "seconds")
                .containsEntry("n", 0);
        assertThat(metrics.getMap("ratings"))
                .containsEntry("count", 0)
                .containsEntry("average", null)
                .containsEntry("withheld", "FEWER_THAN_5_RATINGS");
        assertThat(recruiter().get("/v1/feedback-requests").jsonPath().getList("feedbackRequests"))
                .isEmpty();
    }

    @Test
    void an_average_is_withheld_until_five_have_rated() {
        var key = peers.keyOf(tenant);
        for (int rated = 1; rated <= 5; rated++) {
            candidate("en")
                    .formParam("score", rated * 2)
                    .post("/c/" + heard().token() + "/rating")
                    .then()
                    .statusCode(303);
            var ratings = bearer(key).get(METRICS).jsonPath();
            assertThat(ratings.getInt("ratings.count")).isEqualTo(rated < 5 ? 0 : 5);
            assertThat((Float) ratings.get("ratings.average")).isEqualTo(rated < 5 ? null : 6.0f);
        }
        assertThat(bearer(key).get(METRICS).jsonPath().getMap("ratings")).doesNotContainKey("withheld");
        assertThat(bearer(key).get(METRICS).jsonPath().getInt("outcomes")).isEqualTo(5);
    }

    @Test
    void requests_are_listed_newest_first_and_page_by_page_to_their_own_tenant_only() {
        var notices = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var notice = heard();
            candidate("en")
                    .formParam("topics", "SKILLS")
                    .formParam("question", "Question " + i)
                    .post("/c/" + notice.token() + "/feedback-request")
                    .then()
                    .statusCode(303);
            notices.addFirst(notice.id().toString());
        }
        var first = recruiter().get("/v1/feedback-requests?limit=2").jsonPath();
        var second = recruiter()
                .get("/v1/feedback-requests?limit=2&before=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("feedbackRequests.noticeId", String.class)).isEqualTo(notices.subList(0, 2));
        assertThat(second.getList("feedbackRequests.noticeId", String.class)).isEqualTo(notices.subList(2, 3));
        assertThat(second.getString("feedbackRequests[0].question")).isEqualTo("Question 0");
        assertThat(second.getList("feedbackRequests[0].topics")).isEqualTo(List.of("SKILLS"));
        assertThat(second.getMap("")).containsEntry("next", null);
        assertThat(recruiter().get(METRICS).jsonPath().getInt("feedbackRequests"))
                .isEqualTo(3);
        assertThat(bearer(peers.keyOf(Given.tenant()))
                        .get("/v1/feedback-requests")
                        .jsonPath()
                        .getList("feedbackRequests"))
                .isEmpty();
    }

    @Test
    void a_broken_rule_names_the_field_the_rule_and_the_fix() {
        for (var query : List.of(
                METRICS + "?from=yesterday", "/v1/feedback-requests?limit=0", "/v1/feedback-requests?before=x")) {
            var problem = recruiter().get(query);
            assertProblem(problem, 422, "rule-broken");
            assertThat(query).contains("?" + problem.jsonPath().getString("violations[0].field") + "=");
            assertThat(problem.jsonPath().getString("violations[0].message")).isNotBlank();
            assertThat(problem.jsonPath().getString("violations[0].fix")).isNotBlank();
            assertThat(problem.asString()).doesNotContain("yesterday");
        }
    }

    @Test
    void nobody_passes_without_a_known_key() {
        for (var path : List.of(METRICS, "/v1/feedback-requests")) {
            for (var stranger : List.of(
                    given(),
                    bearer(FakePeers.newKey()),
                    bearer("anything"),
                    given().header("Authorization", "Basic eDp5"))) {
                var answer = stranger.get(path);
                assertProblem(answer, 401, "not-authenticated");
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            }
        }
        assertThat(given().header("X-Api-Key", peers.keyOf(tenant)).get(METRICS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void while_intake_cannot_be_asked_callers_are_told_to_come_back() {
        var answer = bearer(peers.keyWhileIntakeIsDown()).get(METRICS);
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_path_two_parties_might_read_differently_is_refused() {
        for (var path : List.of(
                "/v1/metrics;x/process",
                "/v1/../x;y",
                "/v1%2Fmetrics/process",
                "/v1%2fmetrics/process",
                "/c/a%3Bb",
                "/c/a%5cb")) {
            assertProblem(recruiter().urlEncodingEnabled(false).get(path), 400, "forbidden-path");
        }
    }

    @Test
    void a_body_over_256_kB_is_too_large() {
        assertProblem(recruiter().body("x".repeat(256 * 1024 + 1)).post(METRICS), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                METRICS,
                "/v1/nothing",
                "/nothing",
                "/v1/a;b",
                "/c/unknown",
                "/look/hearback.css",
                "/q/health/ready",
                "/q/openapi"
            })
    void no_answer_is_kept_sniffed_or_referred_to(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    @Test
    void the_frameworks_own_refusals_are_problems_too() {
        assertProblem(recruiter().get("/v1/nothing"), 404, "not-found");
        assertProblem(recruiter().delete(METRICS), 405, "method-not-allowed");
    }

    @Test
    void the_metric_is_documented_with_its_formula() {
        assertThat(given().get("/q/openapi").asString()).contains("DDSketch", "FEWER_THAN_5_RATINGS", "decidedAt");
    }

    private Given.Notice heard() {
        var notice = Given.notice(tenant);
        told.awaitTaken(told.of(notice.outcome()));
        told.andTaken(notice.becomes(NoticeState.SENT, 2, "en", NoticeKind.REFUSAL));
        return notice;
    }

    private static void assertProblem(Response answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:hearback:problem:" + name);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private RequestSpecification recruiter() {
        return bearer(peers.keyOf(tenant));
    }

    private static RequestSpecification bearer(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static RequestSpecification candidate(String language) {
        return ByHand.byHand().header("Accept-Language", language);
    }
}
