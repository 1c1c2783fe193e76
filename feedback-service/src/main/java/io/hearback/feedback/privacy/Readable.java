package io.hearback.feedback.privacy;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A JSON document as a person reads it: a part for each of its first names, with a line for each value. Pure. Empty parts and
 * values that say nothing are left out; the file has them.
 */
record Readable(List<Part> parts) {

    record Line(String name, String value) {}

    record Part(String name, List<Line> lines) {}

    static Readable of(JsonNode document) {
        var parts = new ArrayList<Part>();
        document.properties().forEach(entry -> {
            var lines = new ArrayList<Line>();
            collect("", entry.getValue(), lines);
            if (!lines.isEmpty()) {
                parts.add(new Part(words(entry.getKey()), lines));
            }
        });
        return new Readable(parts);
    }

    private static void collect(String name, JsonNode node, List<Line> lines) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(join(name, words(entry.getKey())), entry.getValue(), lines));
        } else if (node.isArray() && isOfValues(node)) {
            add(
                    name,
                    StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", ")),
                    lines);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(join(name, String.valueOf(i + 1)), node.get(i), lines);
            }
        } else if (!node.isNull()) {
            add(name, node.asText(), lines);
        }
    }

    private static void add(String name, String value, List<Line> lines) {
        if (!value.isBlank()) {
            lines.add(new Line(name, value));
        }
    }

    private static boolean isOfValues(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).allMatch(JsonNode::isValueNode);
    }

    private static String join(String name, String next) {
        return name.isEmpty() ? next : name + " › " + next;
    }

    /** {@code candidateEmail} and {@code candidate_email} read "candidate email". */
    private static String words(String name) {
        return name.replace('_', ' ').replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
