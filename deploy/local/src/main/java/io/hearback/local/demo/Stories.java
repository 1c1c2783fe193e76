package io.hearback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.contract.NoticeState;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The stories of {@code outcomes.json}, made unique for one run, so that a run never meets what an earlier one left. */
final class Stories {

    private Stories() {}

    /** @param run a short mark of this run, in lower case: part of each reference and each address */
    static List<Story> read(String run, Instant now) {
        try (InputStream json = Stories.class.getResourceAsStream("/hearback/local/demo/outcomes.json")) {
            List<Story> stories = new ArrayList<>();
            for (JsonNode one : new ObjectMapper().readTree(json)) {
                stories.add(story(one, run, stories.size() + 1, now));
            }
            return stories;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's outcomes cannot be read", e);
        }
    }

    private static Story story(JsonNode one, String run, int number, Instant now) {
        ObjectNode outcome = (ObjectNode) one.required("outcome");
        Duration ago = Duration.parse(one.required("decidedAgo").asText());
        outcome.put("decidedAt", now.minus(ago).truncatedTo(ChronoUnit.SECONDS).toString());
        ((ObjectNode) outcome.required("application")).put("reference", "APP-%s-%02d".formatted(run, number));
        ObjectNode candidate = (ObjectNode) outcome.required("candidate");
        candidate.put("reference", "C-%s-%02d".formatted(run, number));
        candidate.put("email", candidate.required("email").asText() + "@" + run + ".example.org");
        return new Story(
                one.required("story").asText(),
                one.required("tenant").asText(),
                NoticeState.valueOf(one.required("expect").asText()),
                one.path("repeated").asBoolean(),
                outcome);
    }
}
