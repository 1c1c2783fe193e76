package io.hearback.intake.api.connection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What is refused to those who connect a system, and to those who may not. */
@QuarkusTest
@OnLocalPlatform("intake")
class ConnectionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            vendor          | none
            name            | none
            recruiter       | none
            recruiter.email | {"name": "Léa", "email": "no address"}
            defaultStage    | none
            language        | "french"
            timeZone        | "Mars/Base"
            country         | "XX"
            apiUrl          | "ftp://api.example/v1"
            apiUrl          | "https:///v1"
            apiUrl          | "https://me:pass@api.example/v1"
            apiUrl          | "https://api.example/v1?token=1"
            apiUrl          | "https://api example/v1"
            apiToken        | "with a space"
            """)
    void settings_that_cannot_be_are_told_with_their_field(String field, String value) throws Exception {
        var body = settings();
        var name = field.replaceAll("\\..*", "");
        if (value == null) {
            body.remove(name);
        } else {
            body.set(name, JSON.readTree(value));
        }
        open(body)
                .then()
                .statusCode(422)
                .body("violations.field", contains(field))
                .body("violations[0].fix", not(nullValue()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vendor       | "TALEO"
            defaultStage | "LIMBO"
            colour       | "red"
            """)
    void what_we_do_not_know_cannot_be_read(String field, String value) throws Exception {
        var body = settings();
        body.set(field, JSON.readTree(value));
        open(body).then().statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void a_vendor_stays() {
        var connected = Connected.to("GREENHOUSE");
        Caller.ACME
                .asks()
                .body(Connected.settings("ASHBY"))
                .put("/v1/connections/" + connected)
                .then()
                .statusCode(422)
                .body("violations.field", contains("vendor"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            GREENHOUSE        | 7-bytes
            GREENHOUSE        | with a space in it
            STANDARD_WEBHOOKS | not-of-the-standard-s-form
            CLOUDEVENTS       | whsec_dG9vLXNob3J0
            LEVER             | none
            """)
    void a_secret_that_cannot_sign_is_not_taken(String vendor, String value) {
        var id = open(Caller.ACME, vendor);
        Caller.ACME
                .asks()
                .body(value == null ? Map.of() : Map.of("value", value))
                .post("/v1/connections/" + id + "/secrets")
                .then()
                .statusCode(422)
                .body("violations.field", contains("value"))
                .body("violations[0].toString()", not(containsString(String.valueOf(value))));
    }

    @Test
    void sixteen_secrets_are_as_many_as_any_vendor_has() {
        var connected = Connected.to("GREENHOUSE");
        for (var more = 1; more < 16; more++) {
            Connected.addSecret(connected.id(), null);
        }
        var secrets = "/v1/connections/" + connected + "/secrets";
        Caller.ACME.asks().body("{}").post(secrets).then().statusCode(422);
        Caller.ACME.asks().get(secrets).then().body("", hasSize(16));
    }

    @Test
    void a_token_and_a_secret_are_never_told_again() {
        var id = Connected.withApi("LEVER", "https://api.example/v1").id();
        Caller.ACME
                .asks()
                .get("/v1/connections/" + id)
                .then()
                .statusCode(200)
                .body("apiTokenSet", equalTo(true))
                .body("apiToken", nullValue());
        for (var place : new String[] {"", "/" + id, "/" + id + "/secrets", "/" + id + "/deliveries"}) {
            assertThat(Caller.ACME.asks().get("/v1/connections" + place).asString())
                    .doesNotContain("token-of-acme", "secret-of-");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    ''
            PUT,    ''
            GET,    /secrets
            POST,   /secrets
            PUT,    /secrets/{secret}
            GET,    /deliveries
            POST,   /deliveries/{delivery}/retry
            GET,    /polling
            DELETE, ''
            """)
    void another_organisation_s_connection_is_as_if_it_were_not_there(String method, String place) {
        var connected = Connected.to("RECRUITEE");
        var body = new byte[] {1};
        var headers = Fixture.signed("recruitee", connected.secret(), body);
        connected.delivers(body, headers).then().statusCode(200);
        var delivery = connected.settled(1).getFirst().get("id").toString();
        var secrets = Caller.ACME.asks().get("/v1/connections/" + connected + "/secrets");
        var path = "/v1/connections/" + connected
                + place.replace("{delivery}", delivery)
                        .replace("{secret}", secrets.jsonPath().getString("[0].id"));

        asks(Caller.GLOBEX.secret, method, path)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:hearback:problem:not-found"));
        Caller.ACME.asks().get("/v1/connections/" + connected).then().statusCode(200);
        connected.delivers(body, headers).then().statusCode(200); // its secret still holds
    }

    @ParameterizedTest(name = "{0} {1}: auditor {2}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /v1/connections                          | yes
            POST   | /v1/connections                          | no
            GET    | /v1/connections/{id}                     | yes
            PUT    | /v1/connections/{id}                     | no
            DELETE | /v1/connections/{id}                     | no
            GET    | /v1/connections/{id}/secrets             | yes
            POST   | /v1/connections/{id}/secrets             | no
            PUT    | /v1/connections/{id}/secrets/{id}        | no
            GET    | /v1/connections/{id}/deliveries          | yes
            POST   | /v1/connections/{id}/deliveries/{id}/retry | no
            GET    | /v1/connections/{id}/polling             | yes
            """)
    void only_an_admin_connects_and_an_auditor_looks(String method, String path, String auditor) {
        var any = path.replace("{id}", UUID.randomUUID().toString());
        assertThat(asks(key("recruiter"), method, any).statusCode()).isEqualTo(403);
        assertThat(asks(Caller.OPERATOR.secret, method, any).statusCode()).isEqualTo(403);
        assertThat(asks(Caller.STRANGER.secret, method, any).statusCode()).isEqualTo(401);
        var looked = asks(key("auditor"), method, any).statusCode();
        assertThat(looked == 403 ? "no" : "yes").isEqualTo(auditor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001"})
    void a_list_is_of_1_to_1000_deliveries(String limit) {
        Caller.ACME
                .asks()
                .get("/v1/connections/" + Connected.to("GREENHOUSE") + "/deliveries?limit=" + limit)
                .then()
                .statusCode(422);
    }

    private static ObjectNode settings() {
        return JSON.valueToTree(Connected.settings("LEVER"));
    }

    private static Response open(ObjectNode body) {
        return Caller.ACME.asks().body(body.toString()).post("/v1/connections");
    }

    private static String open(Caller caller, String vendor) {
        return caller.asks()
                .body(Connected.settings(vendor))
                .post("/v1/connections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String key(String scope) {
        return Caller.ACME
                .asks()
                .body(Map.of("name", "Another", "scopes", new String[] {scope}))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** With a body that fits. */
    private static Response asks(String secret, String method, String path) {
        var request = given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + secret)
                .contentType("application/json");
        return (method.equals("GET") || method.equals("DELETE") ? request : request.body(body(method, path)))
                .request(method, path);
    }

    private static Map<String, Object> body(String method, String path) {
        if (!path.contains("/secrets")) {
            return Connected.settings("RECRUITEE");
        }
        return Map.of(method.equals("PUT") ? "endsAt" : "value", "2026-01-01T00:00:00Z");
    }
}
