package io.hearback.intake.api.tenant;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** From a new organisation to its first outcome, and what its admin may decide. */
@QuarkusTest
@OnLocalPlatform("intake")
class TenantsTest {

    private final String id = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_new_organisation_gets_a_key_and_reports_its_first_outcome() {
        create("{\"brand\": {\"name\": \"Initech\"}, \"country\": \"DE\"}");
        var key = firstKey("recruiter");
        assertThat(key).matches("hb_live_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9a-f]{8}");
        with(key).body(Report.rejected().json()).post("/v1/outcomes").then().statusCode(202);
        with(key)
                .get("/v1/settings")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("brand.name", equalTo("Initech"))
                .body("languages.standard", equalTo("en"))
                .body("timeZone", equalTo("UTC"))
                .body("retentionMonths", equalTo(6)) // as is usual in Germany
                .body("promises.FINAL_INTERVIEW", equalTo(7))
                .body("gatheringWindow", equalTo("PT4H"))
                .body("offerGuide", equalTo(false))
                .body("requestReminder", equalTo(false))
                .body("sending.opens", equalTo("08:00"))
                .body("sending.days", contains("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("sending.fridayCloses", equalTo("15:00"))
                .body("sending.onHolidays", equalTo(false))
                .body("sending.humaneDelay", equalTo("PT24H"));
        Caller.OPERATOR.asks().get("/v1/tenants").then().body("tenants.id", hasItem(id));
    }

    @Test
    void an_id_is_given_once_and_has_a_form() {
        create("{\"brand\": {\"name\": \"Initech\"}}");
        Caller.OPERATOR
                .asks()
                .body("{\"id\": \"%s\", \"settings\": {\"brand\": {\"name\": \"Other\"}}}".formatted(id))
                .post("/v1/tenants")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:tenant-exists"));
        Caller.OPERATOR
                .asks()
                .body("{\"id\": \"No Id\", \"settings\": {\"brand\": {\"name\": \"Other\"}}}")
                .post("/v1/tenants")
                .then()
                .statusCode(422)
                .body("violations.field", contains("id"));
    }

    @Test
    void of_two_admins_the_second_does_not_overwrite_the_first_unseen() {
        create("{\"brand\": {\"name\": \"Initech\"}}");
        var admin = firstKey("admin");
        change(admin, "\"1\"", "{\"brand\": {\"name\": \"First\"}}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        change(admin, "\"1\"", "{\"brand\": {\"name\": \"Second\"}}")
                .statusCode(412)
                .header("ETag", equalTo("\"2\""))
                .body("type", equalTo("urn:hearback:problem:outdated"));
        change(admin, null, "{\"brand\": {\"name\": \"Second\"}}")
                .statusCode(428)
                .body("type", equalTo("urn:hearback:problem:version-missing"));
        with(admin).get("/v1/settings").then().body("brand.name", equalTo("First"));
    }

    @Test
    void every_change_is_on_record_with_who_made_it() {
        create("{\"brand\": {\"name\": \"Initech\"}}");
        var admin = firstKey("admin");
        change(admin, "\"1\"", "{\"brand\": {\"name\": \"First\"}}").statusCode(200);
        change(admin, "\"2\"", "{\"brand\": {\"name\": \"First\"}}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        with(admin)
                .get("/v1/tenants/" + id + "/changes")
                .then()
                .statusCode(200)
                .body("changes.change", contains("SETTINGS_CHANGED", "KEY_ISSUED", "TENANT_CREATED"))
                .body("changes[0].changedBy", equalTo("key:" + admin.substring(8, 20)))
                .body("changes[2].changedBy", equalTo("operator"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            brand.name            | {"brand": {"name": " "}}
            brand.accentColour    | {"brand": {"name": "A", "accentColour": "red"}}
            brand.logoUrl         | {"brand": {"name": "A", "logoUrl": "http://a.example/logo.png"}}
            brand.logoUrl         | {"brand": {"name": "A", "logoUrl": "https://me:pass@a.example/"}}
            languages.standard    | {"brand": {"name": "A"}, "languages": {"standard": "fr", "offered": ["en"]}}
            languages.offered[1]  | {"brand": {"name": "A"}, "languages": {"standard": "en", "offered": ["en", "french"]}}
            timeZone              | {"brand": {"name": "A"}, "timeZone": "Mars/Base"}
            country               | {"brand": {"name": "A"}, "country": "XX"}
            promises              | {"brand": {"name": "A"}, "promises": {"INTERVIEW": 0}}
            retentionMonths       | {"brand": {"name": "A"}, "retentionMonths": 121}
            gatheringWindow       | {"brand": {"name": "A"}, "gatheringWindow": "PT73H"}
            digest                | {"brand": {"name": "A"}, "digest": "DAILY"}
            sending.opens         | {"brand": {"name": "A"}, "sending": {"opens": "8:00"}}
            sending.closes        | {"brand": {"name": "A"}, "sending": {"closes": "25:00"}}
            sending.closes        | {"brand": {"name": "A"}, "sending": {"opens": "22:00", "closes": "06:00"}}
            sending.days          | {"brand": {"name": "A"}, "sending": {"days": []}}
            sending.fridayCloses  | {"brand": {"name": "A"}, "sending": {"fridayCloses": "20:00"}}
            sending.subdivision   | {"brand": {"name": "A"}, "country": "DE", "sending": {"subdivision": "Bayern"}}
            sending.subdivision   | {"brand": {"name": "A"}, "sending": {"subdivision": "BY"}}
            sending.humaneDelay   | {"brand": {"name": "A"}, "sending": {"humaneDelay": "PT169H"}}
            sending.spread        | {"brand": {"name": "A"}, "sending": {"spread": "PT-1M"}}
            """)
    void settings_that_cannot_be_are_told_with_their_field(String field, String settings) {
        change(Caller.GLOBEX.secret, "\"1\"", settings)
                .statusCode(422)
                .body("violations.field", contains(field))
                .body("violations[0].fix", not(nullValue()));
    }

    @Test
    void notices_may_leave_at_any_hour_if_an_organisation_says_so() {
        create("{\"brand\": {\"name\": \"Initech\"}}");
        var admin = firstKey("admin");
        var anyHour = """
                {"brand": {"name": "Initech"}, "country": "DE", "sending": {
                    "opens": "00:00", "closes": "24:00", "onHolidays": true, "fridayCloses": "24:00", "subdivision": "BY",
                    "days": ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"],
                    "humaneDelay": "PT0S", "spread": "PT0S"}}""";
        change(admin, "\"1\"", anyHour)
                .statusCode(200)
                .body("sending.closes", equalTo("24:00"))
                .body("sending.days[6]", equalTo("SUNDAY"))
                .body("sending.subdivision", equalTo("BY"))
                .body("sending.humaneDelay", equalTo("PT0S"));
    }

    @Test
    void a_friday_closes_no_later_than_a_day_that_closes_early() {
        create("{\"brand\": {\"name\": \"Initech\"}, \"sending\": {\"closes\": \"12:00\"}}");
        with(firstKey("recruiter")).get("/v1/settings").then().body("sending.fridayCloses", equalTo("12:00"));
    }

    @Test
    void a_key_is_shown_once_and_listed_without_its_secret() {
        create("{\"brand\": {\"name\": \"Initech\"}}");
        var admin = firstKey("admin");
        var listed = with(admin).get("/v1/api-keys").then().statusCode(200).extract();
        assertThat(listed.jsonPath().getList("apiKeys.id")).containsExactly(admin.substring(8, 20));
        assertThat(listed.jsonPath().getString("apiKeys[0].lastUsedOn")).isNotBlank();
        assertThat(listed.asString()).doesNotContain(admin.substring(21, 64));
    }

    @Test
    void a_rotated_key_lives_on_for_the_overlap_and_a_revoked_one_does_not() {
        create("{\"brand\": {\"name\": \"Initech\"}}");
        var admin = firstKey("admin");
        var old = issue(admin, "recruiter");
        var renewed = with(admin)
                .body("{\"overlap\": \"PT1H\"}")
                .post("/v1/api-keys/" + old.substring(8, 20) + "/rotate")
                .then()
                .statusCode(201)
                .body("apiKey.scopes", contains("recruiter"))
                .extract()
                .<String>path("key");
        with(old).get("/v1/settings").then().statusCode(200);
        with(renewed).get("/v1/settings").then().statusCode(200);

        var unused = issue(admin, "recruiter");
        for (int twice = 0; twice < 2; twice++) {
            with(admin).delete("/v1/api-keys/" + unused.substring(8, 20)).then().statusCode(204);
        }
        with(unused).get("/v1/settings").then().statusCode(401);
        with(admin)
                .body("{\"overlap\": \"PT1H\"}")
                .post("/v1/api-keys/" + unused.substring(8, 20) + "/rotate")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:key-ended"));
    }

    @Test
    void a_key_of_the_configuration_ends_there_only() {
        var configured = Caller.GLOBEX.asks().get("/v1/api-keys").jsonPath().getString("apiKeys[-1].id");
        Caller.GLOBEX
                .asks()
                .delete("/v1/api-keys/" + configured)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:key-configured"));
    }

    @Test
    void another_organisation_is_as_if_it_were_not_there() {
        create("{\"brand\": {\"name\": \"Initech\"}}");
        Caller.ACME.asks().get("/v1/tenants/" + id).then().statusCode(404);
        Caller.ACME.asks().get("/v1/tenants/" + id + "/changes").then().statusCode(404);
        Caller.ACME.asks().get("/v1/tenants/acme").then().statusCode(200).body("id", equalTo("acme"));
    }

    @Test
    void how_much_an_organisation_may_report_is_not_its_own_admin_s_to_say() {
        create("{\"brand\": {\"name\": \"Initech\"}}");
        Caller.OPERATOR
                .asks()
                .body("{\"outcomesPerMinute\": 1}")
                .put("/v1/tenants/" + id + "/limit")
                .then()
                .statusCode(204);
        var key = issueFirst("\"admin\", \"recruiter\"");
        with(key).body("{}").put("/v1/tenants/" + id + "/limit").then().statusCode(403);
        with(key).body(Report.rejected().json()).post("/v1/outcomes").then().statusCode(202);
        with(key)
                .body(Report.rejected().json())
                .post("/v1/outcomes")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"));
    }

    @ParameterizedTest(name = "{0} {1}: recruiter {2}, auditor {3}, admin {4}, operator {5}")
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /v1/outcomes                       | yes | no  | no  | no
            POST   | /v1/outcomes/batch                 | yes | no  | no  | no
            GET    | /v1/outcomes/{uuid}                | yes | yes | yes | no
            GET    | /v1/reasons                        | yes | yes | yes | yes
            GET    | /v1/reason-mappings                | yes | yes | yes | no
            PUT    | /v1/reason-mappings                | no  | no  | yes | yes
            GET    | /v1/settings                       | yes | yes | yes | no
            PUT    | /v1/settings                       | no  | no  | yes | yes
            GET    | /v1/api-keys                       | no  | no  | yes | no
            POST   | /v1/api-keys                       | no  | no  | yes | yes
            DELETE | /v1/api-keys/none                  | no  | no  | yes | no
            GET    | /v1/tenants                        | no  | no  | no  | yes
            GET    | /v1/tenants/{tenant}               | no  | no  | yes | yes
            POST   | /internal/v1/api-keys:verify       | no  | no  | no  | no
            POST   | /internal/v1/recipients:resolve    | no  | no  | no  | no
            POST   | /internal/v1/applicants:resolve    | no  | no  | no  | no
            POST   | /internal/v1/applications:find     | no  | no  | no  | no
            POST   | /internal/v1/candidate-decisions   | no  | no  | no  | no
            """)
    void each_role_may_do_its_own(
            String method, String path, String recruiter, String auditor, String admin, String operator) {
        create("{\"brand\": {\"name\": \"Initech\"}}");
        assertThat(may(method, path, firstKey("recruiter"))).as("recruiter").isEqualTo(recruiter);
        assertThat(may(method, path, firstKey("auditor"))).as("auditor").isEqualTo(auditor);
        assertThat(may(method, path, firstKey("admin"))).as("admin").isEqualTo(admin);
        assertThat(may(method, path, Caller.OPERATOR.secret)).as("operator").isEqualTo(operator);
    }

    private String may(String method, String path, String secret) {
        var request = with(secret);
        var status = (method.equals("GET") || method.equals("DELETE") ? request : request.body("{}"))
                .request(
                        method,
                        path.replace("{uuid}", UUID.randomUUID().toString()).replace("{tenant}", id))
                .statusCode();
        assertThat(status).isNotEqualTo(401).isNotEqualTo(405).isLessThan(500);
        return status == 403 ? "no" : "yes";
    }

    private void create(String settings) {
        Caller.OPERATOR
                .asks()
                .body("{\"id\": \"%s\", \"settings\": %s}".formatted(id, settings))
                .post("/v1/tenants")
                .then()
                .statusCode(201);
    }

    private String firstKey(String scope) {
        return issueFirst("\"" + scope + "\"");
    }

    private String issueFirst(String scopes) {
        return Caller.OPERATOR
                .asks()
                .body("{\"name\": \"First\", \"scopes\": [%s]}".formatted(scopes))
                .post("/v1/tenants/" + id + "/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static String issue(String admin, String scope) {
        return with(admin)
                .body("{\"name\": \"Another\", \"scopes\": [\"%s\"]}".formatted(scope))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static io.restassured.response.ValidatableResponse change(String key, String ifMatch, String settings) {
        var request = with(key).body(settings);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/settings")
                .then();
    }

    private static RequestSpecification with(String secret) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + secret)
                .contentType(ContentType.JSON);
    }
}
