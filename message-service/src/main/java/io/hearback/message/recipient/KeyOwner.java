package io.hearback.message.recipient;

import java.util.Set;

/**
 * The organisation an API key belongs to.
 *
 * @param scopes the roles of whoever holds the key; none if intake-service tells none
 */
public record KeyOwner(String tenantId, String tenantName, Set<String> scopes) {

    public KeyOwner {
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }
}
