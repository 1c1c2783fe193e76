package io.hearback.feedback;

import io.hearback.feedback.request.Asked;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Every endpoint for recruiters' programs, with every role, and asked from another organisation: no row of ours is seen or changed. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class EndpointMatrixTest {

    private static final String SECRET = "Seulement pour nous";
    private static final String WORDS = "{\"gap\":\"x\",\"signedBy\":\"Eve\",\"name\":\"Eve\"}";

    @Inject
    Asked asked;

    @Inject
    FakePeers peers;

    private final String ours = Given.tenant();
    private final UUID application = UUID.randomUUID();
    private UUID request;
    private String template;

    @BeforeEach
    void there_is_something_to_find() {
        peers.messageServiceJudges();
        request = asked.request(ours, UUID.randomUUID(), application, "FEEDBACK", SECRET, Instant.now());
        template = with(ours, "recruiter")
                .body("{\"name\":\"" + SECRET + "\",\"gap\":\"x\"}")
                .post("/v1/answer-templates")
                .jsonPath()
                .getString("id");
    }

    private RequestSpecification with(String tenant, String scope) {
        return given().contentType("application/json").header("Authorization", "Bearer " + peers.keyOf(tenant, scope));
    }

    private Response call(String method, String path, String tenant, String scope) {
        var place = path.replace("{request}", request.toString())
                .replace("{application}", application.toString())
                .replace("{template}", template);
        var call = with(tenant, scope);
        return (method.equals("GET") || method.equals("DELETE") ? call : call.body(WORDS)).request(method, place);
    }

    @ParameterizedTest
    @CsvSource({"POST, 202", "GET, 200"})
    void only_an_admin_orders_a_recount_and_sees_how_far_it_has_come(String method, int status) {
        for (var scope : List.of("recruiter", "auditor", "unheard-of")) {
            assertThat(call(method, "/v1/metrics/recount", ours, scope).statusCode())
                    .isEqualTo(403);
        }
        var foreign = call(method, "/v1/metrics/recount", Given.tenant(), "admin");
        assertThat(foreign.statusCode()).isEqualTo(status);
        assertThat(foreign.jsonPath().getLong("daysWaiting")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/inbox, true, 200",
        "GET, /v1/inbox?show=ANSWERED, true, 200",
        "GET, /v1/inbox/applications/{application}, true, 404",
        "GET, /v1/feedback-requests, true, 200",
        "GET, /v1/feedback-requests/{request}, true, 404",
        "PUT, /v1/feedback-requests/{request}/assignee, false, 404",
        "DELETE, /v1/feedback-requests/{request}/assignee, false, 404",
        "POST, /v1/feedback-requests/{request}/answer, false, 404",
        "GET, /v1/answer-templates, true, 200",
        "POST, /v1/answer-templates, false, 200",
        "PUT, /v1/answer-templates/{template}, false, 404",
        "DELETE, /v1/answer-templates/{template}, false, 404",
        "GET, /v1/metrics/process, true, 200",
        "GET, /v1/metrics/badge, true, 200",
        "GET, /v1/metrics/insight, true, 200",
        "GET, /v1/metrics/applications?of=OVERDUE, true, 200",
        "GET, /v1/metrics/export, true, 200",
        "GET, /v1/metrics/export?format=csv, true, 200",
        "GET, /v1/metrics/definitions, true, 200",
    })
    void each_role_may_do_what_it_may_and_nobody_reaches_over_the_wall(
            String method, String path, boolean auditorMay, int abroad) {
        for (var scope : List.of("recruiter", "admin", "auditor")) {
            var foreign = call(method, path, Given.tenant(), scope);
            var may = !scope.equals("auditor") || auditorMay;
            assertThat(foreign.statusCode()).as(scope + " from abroad").isEqualTo(may ? abroad : 403);
            // A problem names the place that was asked for, and nothing that lies there.
            assertThat(foreign.asString()).doesNotContain(SECRET);
            if (foreign.statusCode() == 200) {
                assertThat(foreign.asString()).doesNotContain(request.toString(), application.toString());
            }
        }
        assertThat(asked.stateOf(ours, request)).isEqualTo("ASKED");
        assertThat(with(ours, "auditor").get("/v1/answer-templates").asString()).contains(SECRET);
        assertThat(call(method, path, ours, "unheard-of").statusCode()).isEqualTo(403);
        assertThat(call(method, path, ours, "recruiter").statusCode()).isBetween(200, 204);
    }
}
