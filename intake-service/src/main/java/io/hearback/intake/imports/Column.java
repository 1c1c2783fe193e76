package io.hearback.intake.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.intake.report.OutcomeRequest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a CSV file: a field of an outcome, by its path.
 *
 * @param type of the field; null if there is no such field
 */
record Column(String path, Class<?> type) {

    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    private static final Map<String, Class<?>> FIELDS = fields();

    static Column named(String header) {
        var path = header.strip();
        return new Column(path, FIELDS.get(path));
    }

    boolean isKnown() {
        return type != null;
    }

    /** @return the name, unless the header is something else than names, which may be personal */
    String shownName() {
        return PRINTABLE.matcher(path).matches() ? path : "";
    }

    /** What is no number or truth value goes as text, and the rules say what is wrong with it. */
    void put(ObjectNode outcome, String cell) {
        var dot = path.indexOf('.');
        var object = dot < 0 ? outcome : outcome.withObjectProperty(path.substring(0, dot));
        var name = path.substring(dot + 1);
        if (type == List.class) {
            var list = object.putArray(name);
            Arrays.stream(cell.split("\\|")).map(String::strip).forEach(list::add);
        } else if (type == boolean.class && (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false"))) {
            object.put(name, Boolean.parseBoolean(cell));
        } else {
            number(cell).ifPresentOrElse(value -> object.put(name, value), () -> object.put(name, cell));
        }
    }

    private Optional<Integer> number(String cell) {
        try {
            return type == Integer.class ? Optional.of(Integer.valueOf(cell)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** From the record itself, so that a new field is a new column. */
    private static Map<String, Class<?>> fields() {
        var fields = new HashMap<String, Class<?>>();
        for (var component : OutcomeRequest.class.getRecordComponents()) {
            var parts = component.getType().isRecord()
                    ? component.getType().getRecordComponents()
                    : new RecordComponent[] {component};
            var prefix = component.getType().isRecord() ? component.getName() + "." : "";
            for (var part : parts) {
                fields.put(prefix + part.getName(), part.getType());
            }
        }
        return fields;
    }
}
