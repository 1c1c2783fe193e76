package io.hearback.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a platform reports of one application. Says everything by default, so that a story states only what matters. */
final class AnOutcome {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String email;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, Object> application = new LinkedHashMap<>();
    private final Map<String, Object> candidate = new LinkedHashMap<>();

    private AnOutcome(String kind, String reference, String name, String email) {
        this.email = email;
        application.put("reference", reference);
        application.put("stage", "SCREENING");
        candidate.put("reference", "C-" + reference);
        candidate.put("name", name);
        candidate.put("email", email);
        candidate.put("language", "en");
        body.put("application", application);
        body.put("outcome", kind);
        body.put("decidedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        body.put("candidate", candidate);
        body.put("job", Map.of("title", "Warehouse planner"));
        body.put(
                "recruiter", Map.of("name", "Sam Field", "title", "Talent partner", "email", "sam.field@acme.example"));
        body.put("reason", Map.of("code", "SKILLS_GAP", "skills", List.of("demand forecasting")));
    }

    /** A refusal of somebody nobody else in this run is called like. */
    static AnOutcome refusal() {
        var unique = UUID.randomUUID().toString();
        return refusalOf("Robin " + unique.substring(0, 8), "robin." + unique + "@example.org");
    }

    static AnOutcome refusalOf(String name, String email) {
        return new AnOutcome("REJECTED", "APP-" + UUID.randomUUID(), name, email);
    }

    /** A candidate who says no to the offer, and why. */
    static AnOutcome offerDeclinedBy(String name, String email, String words) {
        var declined = new AnOutcome("OFFER_DECLINED", "APP-" + UUID.randomUUID(), name, email);
        declined.body.remove("reason");
        declined.body.put("candidateWords", words);
        return declined.afterStage("OFFER");
    }

    /** The same person applied for this job as well. */
    AnOutcome ofTheOneIn(AnOutcome other) {
        candidate.put("reference", other.candidate.get("reference"));
        return this;
    }

    /** In the shape of {@code POST /v1/stage-events}. */
    Map<String, Object> enteredOffer() {
        return Map.of(
                "application", application.get("reference"),
                "candidate", candidate.get("reference"),
                "kind", "STAGE_ENTERED",
                "stage", "OFFER",
                "occurredAt", Instant.now().minus(1, ChronoUnit.DAYS).toString());
    }

    AnOutcome inFrench() {
        candidate.put("language", "fr");
        return this;
    }

    AnOutcome afterStage(String stage) {
        application.put("stage", stage);
        return this;
    }

    AnOutcome ofTeam(String team) {
        application.put("team", team);
        return this;
    }

    AnOutcome forJob(String title) {
        body.put("job", Map.of("title", title));
        return this;
    }

    AnOutcome by(String recruiter, String email) {
        body.put("recruiter", Map.of("name", recruiter, "email", email));
        return this;
    }

    AnOutcome because(Map<String, Object> reason) {
        body.put("reason", reason);
        return this;
    }

    /** The same application, alive again. */
    String takenBack() {
        try {
            return JSON.writeValueAsString(Map.of(
                    "application", Map.of("reference", application.get("reference")),
                    "outcome", "REINSTATED",
                    "decidedAt", Instant.now().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The platform's own ids hold this as well. */
    AnOutcome known(String as) {
        application.put("reference", "APP-" + as);
        candidate.put("reference", "C-" + as);
        return this;
    }

    String reference() {
        return application.get("reference").toString();
    }

    String email() {
        return email;
    }

    String json() {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
