package io.hearback.intake.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.report.OutcomeRequest;
import io.hearback.intake.report.StageEventRequest;
import io.hearback.intake.report.UnreadableJson;
import io.hearback.intake.report.Violation;
import jakarta.enterprise.context.ApplicationScoped;

/** What a system tells that speaks as our own interface asks: an outcome, or, as it has a kind, a stage event. */
@ApplicationScoped
public class OwnWords {

    private final ObjectMapper json;

    public OwnWords(ObjectMapper json) {
        this.json = json;
    }

    public News read(byte[] body) throws UnfitDeliveryException {
        return read(VendorJson.of(body).node(), "");
    }

    /** @param path where it stands in what was sent */
    public News read(JsonNode told, String path) throws UnfitDeliveryException {
        if (!told.isObject()) {
            throw new UnfitDeliveryException(new Violation(path, "is not a JSON object", null));
        }
        try {
            return told.has("kind")
                    ? new News.StageReached(json.treeToValue(told, StageEventRequest.class))
                    : new News.Decided(json.treeToValue(told, OutcomeRequest.class));
        } catch (JsonProcessingException e) {
            throw new UnfitDeliveryException(below(path, UnreadableJson.violation(e)));
        }
    }

    private static Violation below(String path, Violation violation) {
        return path.isEmpty()
                ? violation
                : new Violation(path + "." + violation.field(), violation.message(), violation.fix());
    }
}
