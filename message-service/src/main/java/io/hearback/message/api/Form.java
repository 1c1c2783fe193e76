package io.hearback.message.api;

import io.hearback.message.api.problem.ProblemKind;
import io.hearback.message.api.problem.Violation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the fields of a request and remembers every rule that one breaks, so that a caller learns of all at once. */
final class Form {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Violation> violations = new ArrayList<>();

    void refuse(String field, String rule, String fix) {
        violations.add(new Violation(field, rule, fix));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem with all that was refused, if anything was */
    void check() {
        if (!violations.isEmpty()) {
            throw ProblemKind.RULE_BROKEN.with(violations);
        }
    }

    /** @return null, and a violation, if it is missing */
    <T> T required(String field, T value, String fix) {
        if (value == null) {
            refuse(field, "is missing", fix);
        }
        return value;
    }

    /** @return null for a value that is not given, or refused */
    <E extends Enum<E>> E oneOf(String field, String value, Collection<E> allowed) {
        if (value == null) {
            return null;
        }
        var found = allowed.stream().filter(each -> each.name().equals(value)).findFirst();
        if (found.isEmpty()) {
            refuse(field, "must be one of " + names(allowed), "take one of these");
        }
        return found.orElse(null);
    }

    <E extends Enum<E>> E oneOf(String field, String value, Class<E> allowed) {
        return oneOf(field, value, Arrays.asList(allowed.getEnumConstants()));
    }

    private static <E extends Enum<E>> String names(Collection<E> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** @return ISO 3166-1 alpha-2; null for a value that is not given, or refused */
    String country(String field, String value) {
        if (value != null && !COUNTRIES.contains(value)) {
            refuse(field, "must be a country's two letters", "take one from ISO 3166-1 alpha-2, such as FR");
            return null;
        }
        return value;
    }

    String atMost(int characters, String field, String value) {
        if (value != null && value.length() > characters) {
            refuse(
                    field,
                    "must have at most " + characters + " characters",
                    "it has " + value.length() + "; shorten it");
            return null;
        }
        return value;
    }

    /** @return null for a value that is not given, or refused */
    LocalDate date(String field, String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            refuse(field, "must be a date", "write it as 2027-03-31 (ISO 8601)");
            return null;
        }
    }

    /** @return null, and a violation, for a language that we have no words for, or none at all */
    String language(String field, String value, Set<String> known) {
        if (value == null || !known.contains(value)) {
            refuse(
                    field,
                    value == null ? "is missing" : "must be a language we have words for",
                    "take one of " + String.join(", ", known));
            return null;
        }
        return value;
    }
}
