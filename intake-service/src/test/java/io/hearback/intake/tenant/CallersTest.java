package io.hearback.intake.tenant;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@OnLocalPlatform("intake")
class CallersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/outcomes",
                "/internal/v1/recipients:resolve",
                "/internal/v1/applicants:resolve",
                "/internal/v1/applications:find",
                "/internal/v1/candidate-decisions",
                "/internal/v1/api-keys:verify"
            })
    void who_shows_nothing_or_an_unknown_key_is_asked_who_they_are(String path) {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:hearback:problem:not-authenticated"));
        Caller.STRANGER
                .asks()
                .body("{}")
                .post(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:hearback:problem:not-authenticated"));
    }

    @Test
    void a_key_is_also_taken_from_its_own_header() {
        given().header("X-Api-Key", Caller.ACME.secret)
                .contentType(ContentType.JSON)
                .body(Report.rejected().json())
                .post("/v1/outcomes")
                .then()
                .statusCode(202);
    }

    @Test
    void an_organisation_may_not_ask_what_only_services_may() {
        Caller.ACME
                .asks()
                .body(Map.of("outcomeIds", new UUID[] {UUID.randomUUID()}))
                .post("/internal/v1/recipients:resolve")
                .then()
                .statusCode(403)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:hearback:problem:not-allowed"));
        Caller.ACME
                .asks()
                .body("{}")
                .post("/internal/v1/api-keys:verify")
                .then()
                .statusCode(403);
    }

    @Test
    void a_service_may_not_report_outcomes_nor_say_what_reasons_mean() {
        Caller.MESSAGE_SERVICE.reports(Report.rejected()).then().statusCode(403);
        Caller.MESSAGE_SERVICE
                .asks()
                .get("/v1/outcomes/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        Caller.MESSAGE_SERVICE.asks().get("/v1/reasons").then().statusCode(403);
        Caller.MESSAGE_SERVICE.asks().get("/v1/reason-mappings").then().statusCode(403);
        Caller.MESSAGE_SERVICE
                .asks()
                .body("{}")
                .put("/v1/reason-mappings")
                .then()
                .statusCode(403);
    }

    @Test
    void a_service_learns_whose_key_it_was_shown() {
        Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("keyHash", Sha256.of(Caller.GLOBEX.secret).hex()))
                .post("/internal/v1/api-keys:verify")
                .then()
                .statusCode(200)
                .body("tenantId", equalTo("globex"))
                .body("tenantName", equalTo("Globex"));
        Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("keyHash", Sha256.of("unknown").hex()))
                .post("/internal/v1/api-keys:verify")
                .then()
                .statusCode(404);
        Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("keyHash", "short"))
                .post("/internal/v1/api-keys:verify")
                .then()
                .statusCode(422);
    }

    @Test
    void health_and_the_api_s_description_are_for_everyone() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }
}
