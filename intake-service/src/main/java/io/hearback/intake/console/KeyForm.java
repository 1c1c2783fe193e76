package io.hearback.intake.console;

import io.hearback.intake.key.KeyRequest;
import io.hearback.intake.key.Scope;
import io.hearback.intake.report.Line;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A key that somebody wants, as they filled the form in. The rules are the API's.
 *
 * @param months after which the key ends by itself
 */
public record KeyForm(
        @NotNull @Line(max = 100) String name,
        @NotEmpty List<Scope> scopes,
        @Min(1) @Max(60) int months) {

    private static final List<Integer> LIFETIMES = List.of(1, 3, 6, 12, 24, 60);
    private static final int USUAL_LIFETIME = 12;

    static final KeyForm EMPTY = new KeyForm("", List.of(Scope.RECRUITER), USUAL_LIFETIME);

    /** @param scopes by the names of their roles; what is none of them opens nothing */
    static KeyForm of(String name, List<String> scopes, String months) {
        return new KeyForm(
                name == null ? "" : name.strip(),
                Stream.of(Scope.values())
                        .filter(scope -> scopes.contains(scope.role()))
                        .toList(),
                LIFETIMES.stream()
                        .filter(known -> known.toString().equals(months))
                        .findFirst()
                        .orElse(USUAL_LIFETIME));
    }

    KeyRequest wanted(Instant now) {
        return new KeyRequest(
                name,
                Set.copyOf(scopes),
                now.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant());
    }

    public List<Integer> lifetimes() {
        return LIFETIMES;
    }

    public boolean opens(Scope scope) {
        return scopes.contains(scope);
    }
}
