package io.hearback.intake;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** Those who call us in tests, with what they show. Their hashes stand in microprofile-config.properties. */
public enum Caller {
    ACME("hb_live_acmeAcmeAcmeAcmeAcmeAcmeAcmeAcmeAcmeAcmeAcm"),
    GLOBEX("hb_live_globexGlobexGlobexGlobexGlobexGlobexGlobexG"),
    MESSAGE_SERVICE("message-service-token"),
    FEEDBACK_SERVICE("feedback-service-token"),
    OPERATOR("operator-token"),
    STRANGER("hb_live_strangerStrangerStrangerStrangerStrangerS");

    public final String secret;

    Caller(String secret) {
        this.secret = secret;
    }

    public Response reports(Report report) {
        return asks().body(report.json()).post("/v1/outcomes");
    }

    public Response reports(Report report, String idempotencyKey) {
        return asks().header("Idempotency-Key", idempotencyKey)
                .body(report.json())
                .post("/v1/outcomes");
    }

    public RequestSpecification asks() {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + secret)
                .contentType(ContentType.JSON);
    }
}
