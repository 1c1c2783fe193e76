package io.hearback.intake.console;

import io.hearback.intake.key.Key;
import io.hearback.intake.key.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A key, as a page tells of it.
 *
 * @param expiresAt null for a key of the configuration
 * @param lastUsedOn UTC; null if it was never shown
 * @param own whether it is the one the reader signed in with
 */
public record KeyLine(
        String id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        LocalDate lastUsedOn,
        State state,
        boolean own) {

    /** What can be done with a key: only a valid one that the configuration does not name is replaced or ended here. */
    public enum State {
        VALID,
        CONFIGURED,
        EXPIRED,
        REVOKED
    }

    /** @param reader as {@link io.hearback.intake.tenant.Callers#nameOf} says */
    static KeyLine of(Key key, Instant now, String reader) {
        return new KeyLine(
                key.id(),
                key.name(),
                key.scopes().stream().sorted().toList(),
                key.createdAt(),
                key.expiresAt().orElse(null),
                key.lastUsedOn().orElse(null),
                stateOf(key, now),
                reader.equals("key:" + key.id()));
    }

    public boolean changeable() {
        return state == State.VALID;
    }

    private static State stateOf(Key key, Instant now) {
        if (key.revokedAt().isPresent()) {
            return State.REVOKED;
        }
        if (!key.isValidAt(now)) {
            return State.EXPIRED;
        }
        return key.isConfigured() ? State.CONFIGURED : State.VALID;
    }
}
