package io.hearback.message.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.Stage;
import io.hearback.message.respect.Facts;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one message a line (JSON Lines). */
final class LabelledMessages {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private LabelledMessages() {}

    /**
     * @param number of the line, from 1; the id of a message that has none
     * @throws UnreadableException if the line holds no message with labels that make sense
     */
    static LabelledMessage read(int number, String line) throws UnreadableException {
        var json = parse(line);
        var kind = choice(json, "kind", List.of(Kind.values()), null);
        var language = optionalText(json, "lang");
        var stage = stage(json);
        var letter = new Letter(
                kind.genre(),
                language,
                optionalText(json, "subject"),
                text(json, "text"),
                null,
                Facts.TEMPLATE.at(stage));
        var id = json.hasNonNull("id") ? json.get("id").asText() : "line " + number;
        var verdict = json.hasNonNull("verdict") ? choice(json, "verdict", List.of(Verdict.values()), null) : null;
        return new LabelledMessage(
                id, kind, language == null ? "unknown" : language, letter, labels(json, kind), verdict);
    }

    private static JsonNode parse(String line) throws UnreadableException {
        try {
            var json = JSON.readTree(line);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw new UnreadableException("is no JSON object");
    }

    private static Stage stage(JsonNode json) throws UnreadableException {
        if (!json.hasNonNull("stage") || json.get("stage").asText().equals("unknown")) {
            return null;
        }
        return choice(json, "stage", List.of(Stage.values()), Map.of("final", Stage.FINAL_INTERVIEW));
    }

    private static Map<String, Boolean> labels(JsonNode json, Kind kind) throws UnreadableException {
        var labels = new LinkedHashMap<String, Boolean>();
        for (var label : kind.labels().keySet()) {
            if (json.hasNonNull(label)) {
                if (!json.get(label).isBoolean()) {
                    throw new UnreadableException(label + " is neither true nor false");
                }
                labels.put(label, json.get(label).booleanValue());
            }
        }
        if (labels.isEmpty()) {
            throw new UnreadableException("has no label of its kind");
        }
        return labels;
    }

    private static <E extends Enum<E>> E choice(JsonNode json, String field, List<E> choices, Map<String, E> others)
            throws UnreadableException {
        var word = text(json, field).toLowerCase(Locale.ROOT);
        if (others != null && others.containsKey(word)) {
            return others.get(word);
        }
        return choices.stream()
                .filter(choice -> Words.of(choice).equals(word.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new UnreadableException(
                        "%s is \"%s\", which is none of %s".formatted(field, word, words(choices))));
    }

    private static String words(List<? extends Enum<?>> choices) {
        return String.join(", ", choices.stream().map(Words::of).toList());
    }

    private static String text(JsonNode json, String field) throws UnreadableException {
        var text = optionalText(json, field);
        if (text == null || text.isBlank()) {
            throw new UnreadableException(field + " is missing");
        }
        return text;
    }

    private static String optionalText(JsonNode json, String field) throws UnreadableException {
        if (!json.hasNonNull(field)) {
            return null;
        }
        if (!json.get(field).isTextual()) {
            throw new UnreadableException(field + " is no text");
        }
        return json.get(field).textValue();
    }
}
