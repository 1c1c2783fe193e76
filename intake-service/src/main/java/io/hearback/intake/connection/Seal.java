package io.hearback.intake.connection;

import io.hearback.intake.tenant.TenantId;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/**
 * Seals what must not be read where it lies, each connection and purpose with keys of its own: see {@link
 * io.hearback.guard.Seal}.
 */
@ApplicationScoped
@Startup // a key that is missing or too short is told at start, and not by the first delivery
public class Seal {

    /** What a sealed thing is for; each has keys of its own. */
    public enum Purpose {
        SIGNING_SECRET,
        API_TOKEN,
        DELIVERY
    }

    private final io.hearback.guard.Seal seal;

    Seal(SealConfig config) {
        this.seal = new io.hearback.guard.Seal(config.current(), config.keys());
    }

    public byte[] seal(TenantId tenant, UUID connection, Purpose purpose, byte[] content) {
        return seal.seal(context(tenant, connection, purpose), content);
    }

    /** @throws IllegalStateException if it was sealed for another connection or with a key we have no more, or was changed */
    public byte[] open(TenantId tenant, UUID connection, Purpose purpose, byte[] sealed) {
        return seal.open(context(tenant, connection, purpose), sealed);
    }

    private static String context(TenantId tenant, UUID connection, Purpose purpose) {
        return purpose + "/" + tenant + "/" + connection;
    }
}
