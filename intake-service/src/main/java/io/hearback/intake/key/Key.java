package io.hearback.intake.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an API key: all but the key.
 *
 * @param id what it is called; of a key that was issued here, the part after {@code hb_live_}
 * @param expiresAt empty for a key of the configuration, which ends when it is no longer named there
 * @param revokedAt when somebody ended it before that
 * @param lastUsedOn the day (UTC) on which it was shown last
 */
public record Key(
        String id,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt,
        Optional<LocalDate> lastUsedOn) {

    /** How keys are called that are named in the configuration. */
    static final String CONFIGURED = "configured";

    /** @return whether it is the configuration that says when the key ends */
    public boolean isConfigured() {
        return expiresAt.isEmpty();
    }

    public boolean isValidAt(Instant now) {
        return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
    }
}
