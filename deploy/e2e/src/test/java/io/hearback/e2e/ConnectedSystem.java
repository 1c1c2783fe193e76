package io.hearback.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.local.service.Service;
import io.hearback.local.vendor.Delivery;
import io.hearback.local.vendor.Fixture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An applicant tracking system, connected to a tenant as the tenant's administrator does it. It may be asked back. */
final class ConnectedSystem implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONGEST_READING = Duration.ofSeconds(60);

    private final URI intake;
    private final String apiKey;
    private final String id;
    private final URI webhook;
    private final String secret;
    private final FakeVendor api;

    private ConnectedSystem(Pipeline pipeline, String vendor, FakeVendor api) {
        this.intake = pipeline.address(Service.INTAKE);
        this.apiKey = pipeline.platform().apiKey();
        this.api = api;
        var connection = read(ask("POST", "/v1/connections", settings(vendor)));
        id = connection.get("id").asText();
        webhook = URI.create(connection.get("webhookUrl").asText());
        secret = secretFor(vendor);
    }

    static ConnectedSystem of(Pipeline pipeline, String vendor) {
        return new ConnectedSystem(pipeline, vendor, null);
    }

    /** One whose API we ask. */
    static ConnectedSystem withApi(Pipeline pipeline, String vendor) {
        return new ConnectedSystem(pipeline, vendor, new FakeVendor());
    }

    /** Says what the organisation's own reasons mean, for all its systems; others mean nothing from now on. */
    ConnectedSystem means(String code, List<String> reasons) {
        var mappings =
                reasons.stream().map(ats -> Map.of("ats", ats, "code", code)).toList();
        assertThat(ask("PUT", "/v1/reason-mappings", Map.of("mappings", mappings))
                        .statusCode())
                .isEqualTo(200);
        return this;
    }

    FakeVendor api() {
        return api;
    }

    String secret() {
        return secret;
    }

    /** Signs it, sends it, and is told that it is on record. */
    void delivers(Fixture fixture) {
        delivers(fixture.signed(secret));
    }

    void delivers(Delivery delivery) {
        assertThat(send(delivery).statusCode()).isEqualTo(200);
    }

    HttpResponse<String> send(Delivery delivery) {
        var request = HttpRequest.newBuilder(webhook).POST(BodyPublishers.ofByteArray(delivery.body()));
        var headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        headers.putAll(delivery.headers());
        headers.forEach(request::header);
        return send(request);
    }

    /** Waits until so many deliveries were read to their end; what the administrator sees of them, the newest first. */
    JsonNode untilRead(int count) {
        await().atMost(LONGEST_READING).until(() -> {
            var states = deliveries().findValuesAsText("state");
            return states.size() >= count && !states.contains("WAITING");
        });
        return deliveries();
    }

    private JsonNode deliveries() {
        return read(ask("GET", "/v1/connections/" + id + "/deliveries", Map.of()));
    }

    private Map<String, Object> settings(String vendor) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "vendor", vendor,
                "name", "Ours",
                "language", "fr",
                "timeZone", "Europe/Paris",
                "country", "FR",
                "recruiter",
                        Map.of(
                                "name", "Léa Bernard",
                                "title", "Talent partner",
                                "email", "lea.bernard@acme.example"),
                "stages", Map.of("On-site", "INTERVIEW"),
                "defaultStage", "SCREENING"));
        if (api != null) {
            settings.put("apiUrl", api.address());
            settings.put("apiToken", "token-of-acme");
        }
        return settings;
    }

    /** A vendor shows its secret, to be pasted; of the two standards, Hearback makes it. */
    private String secretFor(String vendor) {
        var shown = "secret-of-" + UUID.randomUUID();
        var ours = List.of("STANDARD_WEBHOOKS", "CLOUDEVENTS").contains(vendor);
        var added = read(ask("POST", "/v1/connections/" + id + "/secrets", ours ? Map.of() : Map.of("value", shown)));
        return ours ? added.get("value").asText() : shown;
    }

    private HttpResponse<String> ask(String method, String path, Map<String, Object> body) {
        try {
            var content = method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body));
            return send(HttpRequest.newBuilder(intake.resolve(path))
                    .header("Authorization", "Bearer " + apiKey)
                    .header("Content-Type", "application/json")
                    .method(method, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
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

    @Override
    public void close() {
        if (api != null) {
            api.close();
        }
    }
}
