package io.hearback.feedback;

import io.hearback.contract.NoticeState;
import io.hearback.feedback.offer.FakeIntake;
import io.hearback.feedback.request.Asked;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Every endpoint and page for recruiters, with every role, and asked from another organisation: no row of ours is seen or changed. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class EndpointMatrixTest {

    private static final String SECRET = "Seulement pour nous";
    private static final List<String> SCOPES = List.of("recruiter", "admin", "auditor");

    /** What to call, who may, and what another organisation's people get who may. */
    private static final String API = """
            GET, /v1/inbox, recruiter admin auditor, 200
            GET, /v1/inbox?show=ANSWERED, recruiter admin auditor, 200
            GET, /v1/inbox/applications/{application}, recruiter admin auditor, 404
            GET, /v1/feedback-requests, recruiter admin auditor, 200
            GET, /v1/feedback-requests/{request}, recruiter admin auditor, 404
            PUT, /v1/feedback-requests/{request}/assignee, recruiter admin, 404
            DELETE, /v1/feedback-requests/{request}/assignee, recruiter admin, 404
            POST, /v1/feedback-requests/{request}/answer, recruiter admin, 404
            POST, /v1/feedback-requests/{request}/apology, recruiter admin, 404
            GET, /v1/answer-templates, recruiter admin auditor, 200
            POST, /v1/answer-templates, recruiter admin, 200
            PUT, /v1/answer-templates/{template}, recruiter admin, 404
            DELETE, /v1/answer-templates/{template}, recruiter admin, 404
            POST, /v1/offer-links, recruiter admin, 422
            GET, /v1/offer-links/{offer}, recruiter admin auditor, 404
            DELETE, /v1/offer-links/{offer}, recruiter admin, 404
            DELETE, /v1/notices/{notice}/link, recruiter admin, 404
            GET, /v1/ratings, recruiter admin auditor, 200
            GET, /v1/metrics/process, recruiter admin auditor, 200
            GET, /v1/metrics/silence, recruiter admin auditor, 200
            GET, /v1/metrics/insight, recruiter admin auditor, 200
            GET, /v1/metrics/applications?of=OVERDUE, recruiter admin auditor, 200
            GET, /v1/metrics/export, recruiter admin auditor, 200
            GET, /v1/metrics/export?format=csv, recruiter admin auditor, 200
            GET, /v1/metrics/definitions, recruiter admin auditor, 200
            GET, /v1/metrics/badge, recruiter admin auditor, 200
            PUT, /v1/metrics/badge, admin, 200
            GET, /v1/metrics/recount, admin, 200
            POST, /v1/metrics/recount, admin, 202
            """;

    @Inject
    Asked asked;

    @Inject
    FakePeers peers;

    @Inject
    FakeIntake intake;

    @Inject
    Told told;

    private final String ours = Given.tenant();
    private final Given.Notice notice = Given.notice(ours);
    private final UUID application = notice.outcome().applicationId();
    private UUID request;
    private String template;
    private String offer;

    @BeforeEach
    void there_is_something_to_find() {
        peers.messageServiceJudges();
        intake.knows(ours, application, "APP-" + application, SECRET, "fr");
        told.andTaken(notice.becomes(NoticeState.SENT, 2));
        request = asked.request(
                ours,
                notice.id(),
                application,
                "FEEDBACK",
                SECRET,
                Instant.now().minus(Duration.ofDays(8)));
        template = with(ours, "recruiter")
                .body(Map.of("name", SECRET, "gap", "x"))
                .post("/v1/answer-templates")
                .jsonPath()
                .getString("id");
        offer = with(ours, "recruiter")
                .body(Map.of("applicationId", application, "purpose", "OFFER"))
                .post("/v1/offer-links")
                .jsonPath()
                .getString("id");
    }

    @ParameterizedTest
    @CsvSource(textBlock = API)
    void each_role_may_do_what_it_may_and_nobody_reaches_over_the_wall(
            String method, String path, String who, int abroad) {
        var may = List.of(who.split(" "));
        for (var scope : SCOPES) {
            var foreign = call(method, path, Given.tenant(), scope);
            assertThat(foreign.statusCode()).as(scope + " from abroad").isEqualTo(may.contains(scope) ? abroad : 403);
            assertShowsNothingOfOurs(foreign);
        }
        assertThat(call(method, path, ours, "unheard-of").statusCode()).isEqualTo(403);
        assertThat(call(program(), method, path).statusCode()).as("a stranger").isEqualTo(401);
        assertNothingChanged();
        assertThat(call(method, path, ours, may.getFirst()).statusCode()).isBetween(200, 204);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET, /inbox, recruiter admin auditor, 200, 200
            GET, /inbox?show=answered, recruiter admin auditor, 200, 200
            GET, /inbox/requests/{request}, recruiter admin auditor, 404, 200
            GET, /inbox/applications/{application}, recruiter admin auditor, 404, 200
            GET, /inbox/templates, recruiter admin auditor, 200, 200
            GET, /inbox/templates?change={template}, recruiter admin auditor, 404, 200
            POST, /inbox/requests/{request}, recruiter admin, 404, 303
            POST, /inbox/check, recruiter admin, 200, 200
            POST, /inbox/assign, recruiter admin, 303, 303
            POST, /inbox/apology, recruiter admin, 303, 303
            POST, /inbox/templates, recruiter admin, 303, 303
            """)
    void each_page_shows_to_its_own_people_what_they_may_see(
            String method, String path, String who, int abroad, int home) {
        var may = List.of(who.split(" "));
        for (var scope : SCOPES) {
            var foreign = visit(method, path, Given.tenant(), scope);
            assertThat(foreign.statusCode()).as(scope + " from abroad").isEqualTo(may.contains(scope) ? abroad : 403);
            assertShowsNothingOfOurs(foreign);
        }
        var stranger = RestAssured.given().redirects().follow(false).request(method, place(path));
        assertThat(stranger.statusCode()).as("a stranger").isIn(302, 401, 403);
        assertNothingChanged();
        for (var scope : SCOPES.reversed()) {
            assertThat(visit(method, path, ours, scope).statusCode())
                    .as(scope + " at home")
                    .isIn(may.contains(scope) ? List.of(home, 303) : List.of(403));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /internal/v1/tenants/{tenant}/applications/{application}/export",
        "POST, /internal/v1/answers:resolve",
    })
    void what_services_ask_each_other_is_nobody_elses(String method, String path) {
        for (var scope : SCOPES) {
            var answer = call(method, path, ours, scope);
            assertThat(answer.statusCode()).as(scope).isEqualTo(403);
            assertShowsNothingOfOurs(answer);
        }
        assertThat(call(program(), method, path).statusCode()).as("a stranger").isEqualTo(401);
    }

    @Test
    void no_operation_of_the_api_is_left_out() {
        var documented = new TreeSet<String>();
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method -> path.startsWith("/v1/") && method.matches("get|put|post|delete|patch"))
                .forEach(method -> documented.add(method.toUpperCase() + " " + nameless(path))));
        var called = API.lines()
                .map(line -> line.split(", "))
                .map(line -> line[0] + " " + nameless(line[1]))
                .toList();
        assertThat(documented).hasSizeGreaterThan(15);
        assertThat(called).containsAll(documented);
    }

    private static String nameless(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
    }

    /** A problem names the place that was asked for, and nothing that lies there. */
    private void assertShowsNothingOfOurs(Response answer) {
        assertThat(answer.asString()).doesNotContain(SECRET);
        if (answer.statusCode() == 200) {
            assertThat(answer.asString()).doesNotContain(request.toString(), application.toString(), template, offer);
        }
    }

    private void assertNothingChanged() {
        assertThat(asked.stateOf(ours, request)).isEqualTo("ASKED");
        assertThat(asked.answersOf(ours)).isZero();
        assertThat(with(ours, "auditor").get("/v1/answer-templates").asString()).contains(SECRET);
        assertThat(with(ours, "auditor").get("/v1/offer-links/" + offer).asString())
                .contains("OPEN");
        assertThat(given().get("/c/" + notice.token()).statusCode()).isEqualTo(200);
    }

    /** Which writes addresses as they are, colons as well. */
    private static RequestSpecification program() {
        return given().contentType("application/json").urlEncodingEnabled(false);
    }

    private RequestSpecification with(String tenant, String scope) {
        return program().header("Authorization", "Bearer " + peers.keyOf(tenant, scope));
    }

    private Response call(String method, String path, String tenant, String scope) {
        return call(with(tenant, scope), method, path);
    }

    private Response call(RequestSpecification caller, String method, String path) {
        Map<String, ?> words = Map.of(
                "gap",
                "x",
                "signedBy",
                "Eve",
                "name",
                "Eve",
                "applicationId",
                application,
                "purpose",
                "OFFER",
                "shown",
                false);
        return (method.matches("GET|DELETE") ? caller : caller.body(words)).request(method, place(path));
    }

    private Response visit(String method, String path, String tenant, String scope) {
        var session = browser()
                .formParam("organisation", tenant)
                .formParam("key", peers.keyOf(tenant, scope))
                .post("/inbox/sign-in/check")
                .cookie("hearback-session");
        var visit = browser().cookie("hearback-session", session);
        return method.equals("GET")
                ? visit.get(place(path))
                : visit.formParams(Map.of("gap", "x", "signedBy", "Eve", "name", scope, "ids", request, "sure", "yes"))
                        .formParams(Map.of("action", path.contains("/requests/") ? "send" : "remove", "id", template))
                        .post(place(path));
    }

    private static RequestSpecification browser() {
        return RestAssured.given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }

    private String place(String path) {
        return path.replace("{request}", request.toString())
                .replace("{application}", application.toString())
                .replace("{tenant}", ours)
                .replace("{notice}", notice.id().toString())
                .replace("{offer}", offer)
                .replace("{template}", template);
    }
}
