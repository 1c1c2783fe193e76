package io.hearback.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.UUID;

/** A body for POST /v1/outcomes: valid, about a new application of a new candidate, until a test says otherwise. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body;

    private Report(ObjectNode body) {
        this.body = body;
    }

    public static Report rejected() {
        return of("""
                {"application": {"reference": "APP-%1$s", "stage": "INTERVIEW"},
                 "outcome": "REJECTED",
                 "decidedAt": "2026-11-20T09:30:00Z",
                 "candidate": {"reference": "C-%1$s", "name": "Camille Martin", "email": "camille@example.org", "language": "fr",
                               "timeZone": "Europe/Paris"},
                 "job": {"title": "Data engineer"},
                 "recruiter": {"name": "Léa Bernard", "title": "Talent partner", "email": "lea.bernard@acme.example"},
                 "reason": {"code": "SKILLS_GAP", "skills": ["Kubernetes en production"],
                            "strength": "la clarté de vos explications", "advice": "un projet personnel"}}
                """.formatted(UUID.randomUUID()));
    }

    /** With what the candidate wrote. */
    public static Report offerDeclined() {
        return rejected()
                .with("outcome", "OFFER_DECLINED")
                .with("application.stage", "OFFER")
                .without("reason")
                .with("candidateWords", "Merci pour vos entretiens.\nJ'ai accepté un poste plus près de chez moi.");
    }

    public static Report reinstated(String application) {
        return of("""
                {"application": {"reference": "%s"}, "outcome": "REINSTATED", "decidedAt": "2026-11-20T10:00:00Z"}
                """.formatted(application));
    }

    public static Report of(String json) {
        try {
            return new Report((ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param path two names at most, as candidate.name */
    public Report with(String path, Object value) {
        var copy = body.deepCopy();
        parent(copy, path).set(last(path), JSON.valueToTree(value));
        return new Report(copy);
    }

    public Report without(String path) {
        var copy = body.deepCopy();
        parent(copy, path).remove(last(path));
        return new Report(copy);
    }

    public String application() {
        return body.at("/application/reference").asText();
    }

    public String candidate() {
        return body.at("/candidate/reference").asText();
    }

    public String json() {
        return body.toString();
    }

    private static ObjectNode parent(ObjectNode body, String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? body : body.withObject("/" + path.substring(0, dot));
    }

    private static String last(String path) {
        return path.substring(path.indexOf('.') + 1);
    }
}
