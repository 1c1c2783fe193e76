package io.hearback.intake.key;

import io.hearback.intake.tenant.Sha256;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;

/** API keys that the configuration names, by their hashes. Their holders may do all that an organisation may. */
@ApplicationScoped
public class ConfiguredKeys {

    private final TenantWall wall;
    private final Clock clock;

    ConfiguredKeys(TenantWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    /**
     * A key that the configuration no longer names is revoked; one that is named again is valid again. Safe to repeat.
     *
     * @param hashes SHA-256, hex
     */
    public void replaceAll(TenantId tenant, List<String> hashes) {
        wall.inside(tenant, handle -> {
            revokeOthers(handle, hashes);
            hashes.forEach(hash -> save(handle, tenant, new Sha256(hash)));
            return null;
        });
    }

    private void revokeOthers(Handle handle, List<String> hashes) {
        handle.createUpdate("""
                        update api_key set revoked_at = :now
                        where expires_at is null and revoked_at is null and key_hash <> all (:hashes)
                        """)
                .bind("now", clock.instant())
                .bindArray("hashes", String.class, hashes)
                .execute();
    }

    private void save(Handle handle, TenantId tenant, Sha256 hash) {
        handle.createUpdate("""
                        insert into api_key (key_hash, tenant_id, id, name, created_at)
                        values (:hash, :tenant, left(:hash, 12), :name, :now)
                        on conflict (key_hash) do update set revoked_at = null
                        """)
                .bind("hash", hash.hex())
                .bind("tenant", tenant.value())
                .bind("name", Key.CONFIGURED)
                .bind("now", clock.instant())
                .execute();
    }
}
