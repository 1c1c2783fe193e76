package io.hearback.intake.report;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Says which rules a body breaks, by the path in the body and never with its values. */
public final class BrokenRules {

    private BrokenRules() {}

    /** @return by field */
    public static List<Violation> violations(Collection<? extends ConstraintViolation<?>> broken) {
        return broken.stream()
                .map(rule -> Violation.of(path(rule.getPropertyPath()), rule.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
    }

    /** Without the method and its parameter, and list elements by their index. */
    private static String path(Path path) {
        var told = new StringBuilder();
        for (var node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                told.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                told.append(told.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return told.toString();
    }
}
