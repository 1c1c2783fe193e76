package io.hearback.message.recipient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** intake-service as this service sees it: it knows people and keys, and it can go away. */
@ApplicationScoped
public class FakeIntake {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final URI url;
    private final Map<UUID, Recipient> people = new ConcurrentHashMap<>();
    private final Map<UUID, Applicant> applicants = new ConcurrentHashMap<>();
    private final Map<String, KeyOwner> keys = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private HttpServer server;

    FakeIntake(@ConfigProperty(name = "hearback.intake.url") URI url) {
        this.url = url;
    }

    @PostConstruct
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", url.getPort()), 0);
        server.createContext("/internal/v1/recipients:resolve", this::resolve);
        server.createContext("/internal/v1/applicants:resolve", this::resolveApplicants);
        server.createContext("/internal/v1/api-keys:verify", this::verify);
        server.createContext("/internal/v1/erasures/", this::erased);
        server.start();
    }

    @PreDestroy
    void close() {
        server.stop(0);
    }

    public void knows(UUID outcome, String tenant, String name, String email) {
        knows(SampleRecipients.of(outcome, tenant, name, email));
    }

    public void knows(Recipient recipient) {
        people.put(recipient.outcomeId(), recipient);
    }

    public void knows(Applicant applicant) {
        applicants.put(applicant.applicationId(), applicant);
    }

    /** As {@link #knows}, but somebody forgot to say which skills. */
    public void knowsWithoutDetails(UUID outcome, String tenant) {
        knows(SampleRecipients.because(SampleRecipients.of(outcome, tenant), SampleRecipients.skills(null, null)));
    }

    public void ownsKey(String keyHash, String tenant) {
        ownsKey(keyHash, tenant, Set.of("admin", "recruiter"));
    }

    public void ownsKey(String keyHash, String tenant, Set<String> scopes) {
        ownsKey(keyHash, tenant, "Acme", scopes);
    }

    /** @param name of the organisation */
    public void ownsKey(String keyHash, String tenant, String name, Set<String> scopes) {
        keys.put(keyHash, new KeyOwner(tenant, name, scopes));
    }

    public void goesAway() {
        away = true;
    }

    public void comesBack() {
        away = false;
    }

    /** @return how often it was asked for people, answered or not */
    public int questions() {
        return questions.get();
    }

    private void resolve(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        var found = new ArrayList<Recipient>();
        for (var id : body(exchange).get("outcomeIds")) {
            var known = people.get(UUID.fromString(id.asText()));
            if (known != null) {
                found.add(known);
            }
        }
        answer(exchange, 200, Map.of("recipients", found));
    }

    private void resolveApplicants(HttpExchange exchange) throws IOException {
        var found = new ArrayList<Applicant>();
        for (var id : body(exchange).get("applicationIds")) {
            var known = applicants.get(UUID.fromString(id.asText()));
            if (known != null) {
                found.add(known);
            }
        }
        answer(exchange, 200, Map.of("applicants", found));
    }

    private void erased(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (!away) {
            erased.add(exchange.getRequestURI().getPath());
        }
        answer(exchange, 200, Map.of());
    }

    /** @return whether it was told that nothing is left */
    public boolean wasToldErased(UUID erasure) {
        return erased.contains("/internal/v1/erasures/" + erasure + "/done");
    }

    private void verify(HttpExchange exchange) throws IOException {
        var owner = keys.get(body(exchange).get("keyHash").asText());
        answer(exchange, owner == null ? 404 : 200, owner == null ? Map.of() : owner);
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody());
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var authorised = "Bearer message-service-token-for-tests"
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : authorised ? status : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
