package io.hearback.intake.console;

import jakarta.validation.Validator;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fields of a form break a rule. What the rule is, the page says beside the field, in the reader's language. */
public record Flaws(Set<String> fields) {

    static final Flaws NONE = new Flaws(Set.of());

    public Flaws {
        fields = Set.copyOf(fields);
    }

    /** @return for a field that holds others, its own name */
    static Flaws in(Object form, Validator validator) {
        return new Flaws(validator.validate(form).stream()
                .map(violation -> violation.getPropertyPath().iterator().next().getName())
                .collect(Collectors.toSet()));
    }

    Flaws and(Flaws others) {
        return new Flaws(Stream.concat(fields.stream(), others.fields.stream()).collect(Collectors.toSet()));
    }

    public boolean any() {
        return !fields.isEmpty();
    }

    public boolean in(String field) {
        return fields.contains(field);
    }
}
