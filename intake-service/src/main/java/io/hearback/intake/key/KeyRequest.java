package io.hearback.intake.key;

import java.time.Instant;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/**
 * A key that somebody wants.
 *
 * @param name what its holders call it
 * @param expiresAt when it ends by itself
 */
public record KeyRequest(String name, Set<Scope> scopes, Instant expiresAt) {

    public KeyRequest {
        requireNonNull(name, "name is null");
        scopes = Set.copyOf(scopes);
        requireNonNull(expiresAt, "expiresAt is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key without a scope opens nothing");
        }
    }
}
