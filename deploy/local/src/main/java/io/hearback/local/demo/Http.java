package io.hearback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.local.terminal.Refusal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** HTTP as a recruiting platform or a candidate's browser speaks it: no redirect is followed unseen. */
final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    HttpResponse<String> get(String url, Map<String, String> headers) {
        return send(request(url, headers).GET().build());
    }

    HttpResponse<String> postJson(String url, Map<String, String> headers, JsonNode body) {
        return send(request(url, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** @param fields name, value, name, value …; a name may come again */
    HttpResponse<String> postForm(String url, List<Map.Entry<String, String>> fields) {
        String form = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(url, Map.of())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** @throws Refusal with what was answered, when it is not the expected status */
    static JsonNode json(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new Refusal("%s answered %d instead of %d: %s"
                    .formatted(answer.uri(), answer.statusCode(), expected, answer.body()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Refusal(answer.uri() + " did not answer with JSON: " + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal(request.uri() + " cannot be reached: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted");
        }
    }

    private static HttpRequest.Builder request(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        return request;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
