package io.hearback.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;

import java.util.UUID;

/** A body for POST /v1/stage-events: valid, about a new application of a new candidate, until a test says otherwise. */
public final class StageReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body;

    private StageReport(ObjectNode body) {
        this.body = body;
    }

    public static StageReport interviewHeld() {
        var someone = UUID.randomUUID();
        return new StageReport(JSON.createObjectNode()
                .put("application", "APP-" + someone)
                .put("candidate", "C-" + someone)
                .put("kind", "INTERVIEW_HELD")
                .put("stage", "INTERVIEW")
                .put("occurredAt", "2026-11-12T14:00:00Z"));
    }

    /** Of the same application and candidate. */
    public StageReport happened(StageEventKind kind, Stage stage, String occurredAt) {
        return with("kind", kind).with("stage", stage).with("occurredAt", occurredAt);
    }

    public StageReport with(String field, Object value) {
        var copy = body.deepCopy();
        copy.set(field, JSON.valueToTree(value));
        return new StageReport(copy);
    }

    public StageReport without(String field) {
        var copy = body.deepCopy();
        copy.remove(field);
        return new StageReport(copy);
    }

    public String application() {
        return body.get("application").asText();
    }

    public String candidate() {
        return body.get("candidate").asText();
    }

    public String json() {
        return body.toString();
    }
}
