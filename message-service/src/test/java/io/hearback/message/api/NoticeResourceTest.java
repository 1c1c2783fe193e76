package io.hearback.message.api;

import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.Wait;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class NoticeResourceTest {

    private static final String FEEDBACK_TOKEN = "feedback-service-token-for-tests";

    @Inject
    FakeIntake intake;

    @Inject
    NoticeShelf shelf;

    @TestHTTPResource("/")
    URI url;

    private final TenantId tenant =
            new TenantId("tenant-" + UUID.randomUUID().toString().substring(0, 8));

    @AfterEach
    void intakeIsThere() {
        intake.comesBack();
    }

    private RequestSpecification recruiter() {
        return bearer(newKeyOf(tenant));
    }

    private String newKeyOf(TenantId owner) {
        var key = "hb_live_" + UUID.randomUUID();
        intake.ownsKey(Sha256.of(key).hex(), owner.value());
        return key;
    }

    private static RequestSpecification bearer(String secret) {
        return given().header("Authorization", "Bearer " + secret);
    }

    private Notice notice(NoticeState state) {
        return shelf.put(SampleNotices.refusal(tenant, new Mailbox("Camille Martin", "camille@example.org")), state);
    }

    @Test
    void a_recruiter_sees_what_became_of_an_application() {
        var notice = notice(NoticeState.SCHEDULED);
        recruiter()
                .get("/v1/notices?application=" + notice.occasion().applicationId())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body("notices", hasSize(1))
                .body("notices[0].id", equalTo(notice.id().toString()))
                .body("notices[0].state", equalTo("SCHEDULED"))
                .body("notices[0].recallable", equalTo(true))
                .body(not(containsString("Camille")));
    }

    @Test
    void a_notice_says_when_it_leaves_and_why_then() {
        var leaves = new Departure(Instant.parse("2026-11-23T08:07:30Z"), Wait.FRIDAY_EVENING);
        var notice = shelf.put(SampleNotices.leaving(tenant, leaves));
        recruiter()
                .get("/v1/notices/" + notice.id())
                .then()
                .body("sendAt", equalTo("2026-11-23T08:07:30Z"))
                .body("waitsFor", equalTo("FRIDAY_EVENING"));
        shelf.put(notice.id(), NoticeState.SENT);
        recruiter().get("/v1/notices/" + notice.id()).then().body("waitsFor", nullValue());
    }

    @Test
    void a_notice_is_recalled_once_and_twice_is_once() {
        var notice = notice(NoticeState.SCHEDULED);
        for (int i = 0; i < 2; i++) {
            recruiter()
                    .post("/v1/notices/" + notice.id() + "/recall")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RECALLED"))
                    .body("cause", equalTo("RECRUITER"))
                    .body("recallable", equalTo(false));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDING_OVER", "SENT", "FAILED", "UNKNOWN", "SUPERSEDED"})
    void after_the_hand_over_it_is_too_late(NoticeState state) {
        recruiter()
                .post("/v1/notices/" + notice(state).id() + "/recall")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:hearback:problem:too-late"))
                .body("state", equalTo(state.name()));
    }

    @Test
    void a_held_notice_is_approved() {
        recruiter()
                .post("/v1/notices/" + notice(NoticeState.HELD).id() + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("SCHEDULED"));
    }

    @Test
    void another_tenant_s_notice_is_no_notice() {
        var notice = notice(NoticeState.SCHEDULED);
        var stranger = newKeyOf(new TenantId("stranger"));
        bearer(stranger).get("/v1/notices/" + notice.id()).then().statusCode(404);
        bearer(stranger)
                .post("/v1/notices/" + notice.id() + "/recall")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:hearback:problem:not-found"));
        bearer(stranger)
                .get("/v1/notices?application=" + notice.occasion().applicationId())
                .then()
                .statusCode(200)
                .body("notices", hasSize(0));
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.SCHEDULED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?application=", "?application=APP-1042"})
    void an_application_is_named_by_its_id(String query) {
        recruiter()
                .get("/v1/notices" + query)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("application"))
                .body("violations[0].fix", notNullValue());
    }

    @Test
    void a_stranger_is_asked_who_it_is() {
        given().get("/v1/notices/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
        bearer("hb_live_unknown").get("/v1/notices/" + UUID.randomUUID()).then().statusCode(401);
        bearer("unknown").get("/v1/notices/" + UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void a_service_is_no_recruiter_and_a_recruiter_no_service() {
        var notice = notice(NoticeState.SENT);
        var internal = "/internal/v1/tenants/" + tenant + "/notices/" + notice.id();
        bearer(FEEDBACK_TOKEN).get("/v1/notices/" + notice.id()).then().statusCode(403);
        recruiter().get(internal).then().statusCode(403);
        given().get(internal).then().statusCode(401);
    }

    @Test
    void feedback_service_reads_a_notice_without_its_link() {
        var notice = notice(NoticeState.SENT);
        bearer(FEEDBACK_TOKEN)
                .get("/internal/v1/tenants/" + tenant + "/notices/" + notice.id())
                .then()
                .statusCode(200)
                .body("organisation", equalTo("Acme"))
                .body("jobTitle", equalTo("Data engineer"))
                .body("candidateName", equalTo("Camille Martin"))
                .body("signedBy", equalTo("Léa Bernard"))
                .body("language", equalTo("fr"))
                .body("sentAt", notNullValue())
                .body("why", hasSize(0))
                .body("text", not(containsString("{{")));
        bearer(FEEDBACK_TOKEN)
                .get("/internal/v1/tenants/stranger/notices/" + notice.id())
                .then()
                .statusCode(404);
    }

    @Test
    void while_intake_is_away_nobody_is_called_a_stranger() {
        intake.goesAway();
        recruiter()
                .get("/v1/notices/" + UUID.randomUUID())
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:hearback:problem:unavailable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notices;x=1",
                "/v1/../x;y",
                "/v1%2Fnotices",
                "/v1%2fnotices",
                "/v1/%5Cnotices",
                "/internal%3B/v1"
            })
    void a_path_that_can_be_read_in_two_ways_is_refused(String path) throws IOException {
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:hearback:problem:forbidden-path");
        }
    }

    @Test
    void a_body_over_256_kB_is_too_large() {
        recruiter()
                .body("x".repeat(256 * 1024 + 1))
                .post("/v1/notices/" + UUID.randomUUID() + "/recall")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:hearback:problem:too-large"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notices",
                "/v1/nothing",
                "/nothing",
                "/v1/a;b",
                "/desk",
                "/desk/sign-in",
                "/look/hearback.css",
                "/q/health/ready",
                "/q/openapi"
            })
    void no_answer_is_kept_sniffed_or_referred_to(String path) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                // A page whose forms are guarded by their origin has to say it, to its own service only.
                .header("Referrer-Policy", equalTo(path.startsWith("/desk") ? "same-origin" : "no-referrer"));
    }
}
