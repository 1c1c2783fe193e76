package io.hearback.message.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** feedback-service as this service sees it: it knows answers, and it can go away. */
@ApplicationScoped
public class FakeFeedback {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI url;
    private final Map<UUID, GivenAnswer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean away;
    private HttpServer server;

    FakeFeedback(@ConfigProperty(name = "hearback.feedback.url") URI url) {
        this.url = url;
    }

    @PostConstruct
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", url.getPort()), 0);
        server.createContext("/internal/v1/answers:resolve", this::resolve);
        server.start();
    }

    @PreDestroy
    void close() {
        server.stop(0);
    }

    public void knows(GivenAnswer answer) {
        answers.put(answer.requestId(), answer);
    }

    public void goesAway() {
        away = true;
    }

    public void comesBack() {
        away = false;
    }

    /** @return how often it was asked, answered or not */
    public int questions() {
        return questions.get();
    }

    private void resolve(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        var found = new ArrayList<GivenAnswer>();
        for (var id : JSON.readTree(exchange.getRequestBody()).get("requestIds")) {
            var known = answers.get(UUID.fromString(id.asText()));
            if (known != null) {
                found.add(known);
            }
        }
        var authorised = "Bearer message-service-token-for-tests"
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var bytes = JSON.writeValueAsBytes(Map.of("answers", found));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : authorised ? 200 : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
