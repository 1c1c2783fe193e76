package io.hearback.intake.api.tenant;

import io.hearback.intake.key.IssuedKey;
import io.hearback.intake.key.Key;
import io.hearback.intake.key.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What may be shown of an API key. */
@Schema(name = "ApiKey")
public record KeyAnswer(
        @Schema(description = "What stands after hb_live_ in a key that was issued here; never the key itself")
        String id,

        String name,
        List<Scope> scopes,
        Instant createdAt,

        @Schema(description = "Left out for a key that the installation's configuration names")
        Instant expiresAt,

        Instant revokedAt,

        @Schema(description = "The day (UTC) on which the key was shown last")
        LocalDate lastUsedOn) {

    /** @param key the whole key; shown now and never again */
    @Schema(name = "IssuedApiKey")
    public record Issued(String key, KeyAnswer apiKey) {

        static Issued of(IssuedKey issued) {
            return new Issued(issued.secret().reveal(), KeyAnswer.of(issued.key()));
        }

        /** Without the key, as it may end in a log. */
        @Override
        public String toString() {
            return apiKey.id();
        }
    }

    static KeyAnswer of(Key key) {
        return new KeyAnswer(
                key.id(),
                key.name(),
                key.scopes().stream().sorted().toList(),
                key.createdAt(),
                key.expiresAt().orElse(null),
                key.revokedAt().orElse(null),
                key.lastUsedOn().orElse(null));
    }
}
