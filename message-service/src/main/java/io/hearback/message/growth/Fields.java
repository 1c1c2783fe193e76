package io.hearback.message.growth;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The fields of one entry, and the flaws found in them. */
final class Fields {

    private final Entry entry;
    private final List<Flaw> flaws = new ArrayList<>();

    Fields(Entry entry) {
        this.entry = entry;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** @return null if absent, blank or flawed */
    String text(String field, boolean required) {
        var node = entry.content().path(field);
        var absent = node.isMissingNode()
                || node.isNull()
                || node.isTextual() && node.asText().isBlank();
        if (absent) {
            must(field, !required, "is required", "add it");
            return null;
        }
        must(field, node.isTextual(), "is a text", "put it in quotes");
        return node.isTextual() ? node.asText().strip() : null;
    }

    /** @return empty if absent or flawed */
    List<String> list(String field) {
        var node = entry.content().path(field);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        var texts = node.isArray()
                && StreamSupport.stream(node.spliterator(), false)
                        .allMatch(each -> each.isTextual() && !each.asText().isBlank());
        must(field, texts, "is a list of texts", "write [\"one\", \"two\"], or [] for any");
        return texts
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .map(String::strip)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** @return null if there is no such constant */
    <E extends Enum<E>> E constant(Class<E> type, String field, String name) {
        var constants = type.getEnumConstants();
        var found = Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        must(
                field,
                found.isPresent(),
                "is none that we know",
                "use " + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")));
        return found.orElse(null);
    }

    void must(String field, boolean kept, String rule, String fix) {
        if (!kept) {
            flaw(field, rule, fix);
        }
    }

    void flaw(String field, String message, String fix) {
        flaws.add(new Flaw(entry.index(), entry.line(), field, message, fix));
    }
}
