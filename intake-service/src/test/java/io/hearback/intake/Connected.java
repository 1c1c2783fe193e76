package io.hearback.intake;

import io.restassured.response.Response;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** An applicant tracking system that Acme has connected, in tests. */
public record Connected(String id, String secret) {

    public static final String SIGNER = "lea.bernard@acme.example";

    /** With a secret of its own. */
    public static Connected to(String vendor) {
        var id = open(vendor);
        return new Connected(id, addSecret(id, "secret-of-" + UUID.randomUUID()));
    }

    /** Signed as Standard Webhooks asks, with a secret that intake made. */
    public static Connected toOwn(String vendor) {
        var id = open(vendor);
        return new Connected(id, addSecret(id, null));
    }

    /** One whose API we ask, at this address. */
    public static Connected withApi(String vendor, String address) {
        var settings = new HashMap<>(settings(vendor));
        settings.put("apiUrl", address);
        settings.put("apiToken", "token-of-acme");
        var id = open(settings);
        return new Connected(id, addSecret(id, "secret-of-" + id));
    }

    private static String open(String vendor) {
        return open(settings(vendor));
    }

    private static String open(Map<String, Object> settings) {
        return Caller.ACME
                .asks()
                .body(settings)
                .post("/v1/connections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> settings(String vendor) {
        return Map.of(
                "vendor",
                vendor,
                "name",
                vendor + " of Acme",
                "recruiter",
                Map.of("name", "Léa Bernard", "title", "Talent partner", "email", SIGNER),
                "language",
                "fr",
                "timeZone",
                "Europe/Paris",
                "country",
                "FR",
                "stages",
                Map.of("Phone screen", "SCREENING", "On-site", "INTERVIEW", "Offer", "OFFER"),
                "defaultStage",
                "APPLICATION");
    }

    /** @return the secret: the given one, or the one that was made */
    public static String addSecret(String connection, String value) {
        var answer = Caller.ACME
                .asks()
                .body(value == null ? Map.of() : Map.of("value", value))
                .post("/v1/connections/" + connection + "/secrets")
                .then()
                .statusCode(201)
                .extract();
        return value == null ? answer.path("value") : value;
    }

    public Response delivers(byte[] body, Map<String, String> headers) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .headers(headers)
                .body(body)
                .post("/v1/webhooks/" + id);
    }

    /** @return what became of all that came, once nothing waits any more; the newest first */
    public List<Map<String, Object>> settled(int count) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> deliveries().stream()
                                .filter(delivery -> !delivery.get("state").equals("WAITING"))
                                .count()
                        >= count);
        return deliveries();
    }

    public List<Map<String, Object>> deliveries() {
        return Caller.ACME
                .asks()
                .get("/v1/connections/" + id + "/deliveries?limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    @Override
    public String toString() {
        return id;
    }
}
