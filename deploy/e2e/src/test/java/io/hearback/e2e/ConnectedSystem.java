package io.hearback.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** An applicant tracking system that signs what it sends with HMAC-SHA256 over the raw body, connected to a tenant. */
final class ConnectedSystem {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "a-secret-that-the-vendor-shows";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI intake;
    private final String apiKey;
    private URI webhook;

    ConnectedSystem(URI intake, String apiKey) {
        this.intake = intake;
        this.apiKey = apiKey;
    }

    /** As an administrator does it: the reasons, a connection, its secret. */
    ConnectedSystem connect(String vendor, Map<String, String> reasons) {
        reasons.forEach((ats, code) -> assertThat(ask("PUT", "/v1/reason-mappings", """
                {"mappings": [{"ats": "%s", "code": "%s"}]}""".formatted(ats, code))
                        .statusCode())
                .isEqualTo(200));
        var connection = read(ask("POST", "/v1/connections", """
                {"vendor": "%s", "name": "Ours", "language": "fr", "timeZone": "Europe/Paris", "country": "FR",
                 "recruiter": {"name": "Léa Bernard", "title": "Talent partner", "email": "lea.bernard@acme.example"},
                 "stages": {"On-site": "INTERVIEW"}, "defaultStage": "SCREENING"}""".formatted(vendor)));
        var secrets = "/v1/connections/" + connection.get("id").asText() + "/secrets";
        assertThat(ask("POST", secrets, "{\"value\": \"%s\"}".formatted(SECRET)).statusCode())
                .isEqualTo(201);
        webhook = URI.create(connection.get("webhookUrl").asText());
        return this;
    }

    /** @param prefix of the hexadecimal digest in the header */
    HttpResponse<String> deliver(String body, String header, String prefix) {
        return send(HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header(header, prefix + hmac(body))
                .POST(BodyPublishers.ofString(body)));
    }

    private static String hmac(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> ask(String method, String path, String body) {
        return send(HttpRequest.newBuilder(intake.resolve(path))
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }
}
