package io.hearback.intake.tenant;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.util.Optional;

/** Whose key is it? */
@ApplicationScoped
public class ApiKeys {

    /** The organisation a valid key belongs to. */
    public record Holder(String tenantId, String tenantName) {}

    private final TenantWall wall;
    private final Clock clock;

    ApiKeys(TenantWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    /**
     * Remembers its answer for some seconds ({@code quarkus.cache.caffeine."api-keys"}), so a revoked key may live that
     * much longer.
     *
     * @return empty if the key is unknown, expired or revoked; callers must not tell which
     */
    @CacheResult(cacheName = "api-keys")
    public Optional<Holder> find(Sha256 keyHash) {
        return wall.presenting(
                keyHash,
                handle -> handle.createQuery("""
                        select k.tenant_id, t.name as tenant_name
                        from api_key k join tenant t using (tenant_id)
                        where k.key_hash = :hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > :now)
                        """)
                        .bind("hash", keyHash.hex())
                        .bind("now", clock.instant())
                        .map(ConstructorMapper.of(Holder.class))
                        .findOne());
    }
}
