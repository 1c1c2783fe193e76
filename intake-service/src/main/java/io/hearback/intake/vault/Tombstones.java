package io.hearback.intake.vault;

import io.hearback.guard.KeyedHash;
import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.util.Base64;
import java.util.HexFormat;

/**
 * What is left of the platform's own ids of erased applications and people: a keyed hash (HMAC-SHA-256), by which what is told
 * of them again is known. A plain one would be guessed, as platforms count their ids.
 */
@ApplicationScoped
public class Tombstones {

    private static final int KEY = 32;

    private final KeyedHash keyed;

    /** @param key 32 random bytes in Base64; with another one, what was erased is not known any more */
    Tombstones(@ConfigProperty(name = "hearback.erasure.key") String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY) {
            throw new IllegalArgumentException("hearback.erasure.key is not 32 bytes in Base64");
        }
        this.keyed = new KeyedHash(bytes);
    }

    /** @return 64 lower-case hex digits */
    public String ofApplication(TenantId tenant, String reference) {
        return hash("application/" + tenant.value() + "/" + reference);
    }

    /** @return 64 lower-case hex digits */
    public String ofCandidate(TenantId tenant, String reference) {
        return hash("candidate/" + tenant.value() + "/" + reference);
    }

    /** @return whether the application was erased; one statement of the caller's transaction */
    public boolean isErased(Handle handle, TenantId tenant, String applicationReference) {
        return handle.createQuery("""
                        select exists (select from erasure
                                       where tenant_id = :tenant and reference_hash = decode(:hash, 'hex'))
                        """)
                .bind("tenant", tenant.value())
                .bind("hash", ofApplication(tenant, applicationReference))
                .mapTo(Boolean.class)
                .one();
    }

    private String hash(String content) {
        return HexFormat.of().formatHex(keyed.of(content));
    }
}
