package io.hearback.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** A recruiting platform: it knows the services' addresses and one tenant's API key, and nothing else of us. */
final class Ats {

    /** What intake-service answered to an outcome it took. */
    record Receipt(AnOutcome outcome, UUID outcomeId, UUID applicationId) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECTIONS = 16;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI intake;
    private final URI message;
    private final URI feedback;
    private final String apiKey;

    Ats(URI intake, URI message, URI feedback, String apiKey) {
        this.intake = intake;
        this.message = message;
        this.feedback = feedback;
        this.apiKey = apiKey;
    }

    Receipt report(AnOutcome outcome) {
        return report(outcome, request(intake.resolve("/v1/outcomes")));
    }

    /** @param traceparent of the system's own trace (W3C Trace Context) */
    Receipt report(AnOutcome outcome, String traceparent) {
        return report(outcome, request(intake.resolve("/v1/outcomes")).header("traceparent", traceparent));
    }

    private Receipt report(AnOutcome outcome, HttpRequest.Builder request) {
        var response = send(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(outcome.json())));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        var answer = read(response);
        return new Receipt(
                outcome,
                UUID.fromString(answer.get("outcomeId").asText()),
                UUID.fromString(answer.get("applicationId").asText()));
    }

    /** Sends a file of outcomes. @return what its notices are known by */
    String sendFile(List<AnOutcome> outcomes) {
        var lines = outcomes.stream().map(AnOutcome::json).collect(Collectors.joining("\n"));
        var response = send(request(intake.resolve("/v1/imports/file-" + UUID.randomUUID()))
                .header("Content-Type", "application/x-ndjson")
                .PUT(HttpRequest.BodyPublishers.ofString(lines)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var answer = read(response);
        assertThat(answer.get("recorded").asInt()).isEqualTo(outcomes.size());
        return answer.get("batchId").asText();
    }

    void tell(Map<String, Object> stageEvent) {
        try {
            var response = send(request(intake.resolve("/v1/stage-events"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(stageEvent))));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the address that the platform puts into its own mail to the candidate */
    String offerLink(String application, String purpose) {
        var response = send(request(feedback.resolve("/v1/offer-links"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"reference\": \"" + application + "\", \"purpose\": \"" + purpose + "\"}")));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return read(response).get("url").asText();
    }

    JsonNode silence() {
        return read(send(request(feedback.resolve("/v1/metrics/silence?days=0")).GET()));
    }

    void promises(String stage, int days) {
        decides(settings -> settings.withObject("/promises").put(stage, days));
    }

    void guidesOffers() {
        decides(settings -> settings.put("offerGuide", true));
    }

    /** Changes one of the tenant's settings and leaves the others as they are. */
    private void decides(Consumer<ObjectNode> change) {
        var settings = intake.resolve("/v1/settings");
        var before = send(request(settings).GET());
        var changed = (ObjectNode) read(before);
        change.accept(changed);
        var response = send(request(settings)
                .header("Content-Type", "application/json")
                .header("If-Match", before.headers().firstValue("ETag").orElseThrow())
                .PUT(HttpRequest.BodyPublishers.ofString(changed.toString())));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    /** Reports all, some at a time; every one has to be taken. */
    List<Receipt> reportAll(List<AnOutcome> outcomes) {
        try (var callers = Executors.newFixedThreadPool(CONNECTIONS)) {
            var receipts = new ArrayList<Receipt>();
            for (var answer : callers.invokeAll(outcomes.stream()
                    .<Callable<Receipt>>map(outcome -> () -> report(outcome))
                    .toList())) {
                receipts.add(answer.get());
            }
            return receipts;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("Not every outcome was taken", e);
        }
    }

    /** @return the notices of the application, in the shape of {@code GET /v1/notices} */
    JsonNode noticesOf(Receipt receipt) {
        return read(send(request(message.resolve("/v1/notices?application=" + receipt.applicationId()))
                        .GET()))
                .get("notices");
    }

    JsonNode processMetrics() {
        return read(send(request(feedback.resolve("/v1/metrics/process")).GET()));
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + apiKey);
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
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }
}
