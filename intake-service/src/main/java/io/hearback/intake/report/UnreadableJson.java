package io.hearback.intake.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Says what is wrong with JSON that cannot become a record, without the parser's words, which quote what was sent. */
public final class UnreadableJson {

    private UnreadableJson() {}

    public static Violation violation(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                new Violation(path(unknown), "is unknown", "remove it, or look up its name in /q/openapi");
            case MismatchedInputException mismatch ->
                Violation.of(path(mismatch), "must be " + expected(mismatch.getTargetType()));
            default -> new Violation("", "is not JSON", "send one JSON object in UTF-8");
        };
    }

    /** @return whether the parser gave up before it knew what it read: too deep, or a text, name or number too long */
    public static boolean isBeyondLimits(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (each instanceof StreamConstraintsException) {
                return true;
            }
        }
        return false;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(UnreadableJson::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String expected(Class<?> type) {
        if (type != null && type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return switch (type == null ? "" : type.getSimpleName()) {
            case "String" -> "text";
            case "Integer" -> "a whole number";
            case "Instant" -> "a time; send it as 2026-11-20T09:30:00Z";
            case "LocalDate" -> "a date; send it as 2026-11-20";
            case "boolean" -> "true or false";
            case "UUID" -> "a UUID";
            case "List" -> "a list";
            default -> "an object";
        };
    }
}
