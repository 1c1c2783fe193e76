package io.hearback.intake.tenant;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;

/** Brings the configured organisations and API keys into the database, where every copy of this service finds them. */
@ApplicationScoped
class Tenants {

    private static final String CONFIGURED = "configured";

    private final TenantsConfig config;
    private final TenantWall wall;
    private final Clock clock;

    Tenants(TenantsConfig config, TenantWall wall, Clock clock) {
        this.config = config;
        this.wall = wall;
        this.clock = clock;
    }

    /** Safe to repeat, and by several copies at once. */
    void register(@Observes StartupEvent start) {
        config.byId()
                .forEach((id, tenant) -> wall.inside(new TenantId(id), handle -> {
                    saveTenant(handle, id, tenant.name());
                    saveKeys(handle, id, tenant.apiKeyHashes().orElse(List.of()));
                    return null;
                }));
    }

    private void saveTenant(Handle handle, String id, String name) {
        var created = handle.execute(
                "insert into tenant (tenant_id, name, created_at) values (?, ?, ?) on conflict (tenant_id) do nothing",
                id,
                name,
                clock.instant());
        if (created == 0) {
            handle.execute("update tenant set name = ? where tenant_id = ?", name, id);
            return;
        }
        handle.execute(
                "insert into tenant_change (tenant_id, changed_at, changed_by, change, subject) values (?, ?, 'configuration', 'TENANT_CREATED', ?)",
                id,
                clock.instant(),
                id);
    }

    /** A key that the configuration no longer names is revoked; one that is named again is valid again. */
    private void saveKeys(Handle handle, String id, List<String> hashes) {
        var now = clock.instant();
        handle.createUpdate(
                        "update api_key set revoked_at = :now where name = :name and revoked_at is null and key_hash <> all (:hashes)")
                .bind("now", now)
                .bind("name", CONFIGURED)
                .bindArray("hashes", String.class, hashes)
                .execute();
        for (var hash : hashes) {
            handle.createUpdate("""
                            insert into api_key (key_hash, tenant_id, id, name, created_at) values (:hash, :tenant, left(:hash, 12), :name, :now)
                            on conflict (key_hash) do update set revoked_at = null
                            """)
                    .bind("hash", new Sha256(hash).hex())
                    .bind("tenant", id)
                    .bind("name", CONFIGURED)
                    .bind("now", now)
                    .execute();
        }
    }
}
