package io.hearback.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.chaos.Journal.Answer;
import io.hearback.local.machine.Waiting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A recruiting platform that does not give up: what is not answered with 202 is sent again, with the same idempotency key. */
final class Ats {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String DECIDED_AT =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String intake;
    private final List<String> copiesOfMessage;
    private final String apiKey;

    Ats(String intake, List<String> copiesOfMessage, String apiKey) {
        this.intake = intake;
        this.copiesOfMessage = List.copyOf(copiesOfMessage);
        this.apiKey = apiKey;
    }

    /** @return what the journal keeps, once it is answered with 202 */
    Journal.Entry refuse(int number) {
        var recipient = "candidate-" + number + "@chaos.example.org";
        var body = Map.of(
                "application", Map.of("reference", "APP-" + number, "stage", "SCREENING"),
                "outcome", "REJECTED",
                "decidedAt", DECIDED_AT,
                "candidate",
                        Map.of(
                                "reference",
                                "C-" + number,
                                "name",
                                "Robin Okafor",
                                "email",
                                recipient,
                                "language",
                                "en"),
                "job", Map.of("title", "Warehouse planner"),
                "recruiter", Map.of("name", "Sam Field", "title", "Talent partner", "email", "sam.field@acme.example"),
                "reason", Map.of("code", "SKILLS_GAP", "skills", List.of("demand forecasting")));
        var answer = report("refusal-" + number, body);
        return new Journal.Entry(number, id(answer, "outcomeId"), id(answer, "applicationId"), recipient);
    }

    /** Says that the refusal was a mistake. Returns once that is on record. */
    void reinstate(int number) {
        report(
                "reinstatement-" + number,
                Map.of(
                        "application",
                        Map.of("reference", "APP-" + number),
                        "outcome",
                        "REINSTATED",
                        "decidedAt",
                        DECIDED_AT));
    }

    /** Asks one copy, and the other if that one is not there. */
    Answer recall(UUID notice) {
        for (var copy : copiesOfMessage) {
            var status = send(request(copy + "/v1/notices/" + notice + "/recall")
                            .POST(BodyPublishers.noBody()))
                    .map(HttpResponse::statusCode)
                    .orElse(0);
            if (status == 200) {
                return Answer.RECALLED;
            } else if (status == 409) {
                return Answer.TOO_LATE;
            }
        }
        return Answer.NONE;
    }

    private JsonNode report(String key, Map<String, ?> body) {
        while (true) {
            var answer = send(request(intake + "/v1/outcomes")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofByteArray(bytes(body))));
            if (answer.isPresent() && answer.get().statusCode() == 202) {
                return read(answer.get());
            }
            answer.ifPresent(Ats::mustBeWorthRepeating);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
            Waiting.pause(PAUSE);
        }
    }

    private static void mustBeWorthRepeating(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status < 500 && status != 409 && status != 429) {
            throw new IllegalStateException("intake-service answered " + status + ": " + answer.body());
        }
    }

    /** @return empty if there was no answer: then it may have been done or not */
    private Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + apiKey);
    }

    private static byte[] bytes(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + answer.body(), e);
        }
    }

    private static UUID id(JsonNode answer, String name) {
        return UUID.fromString(answer.path(name).asText());
    }
}
