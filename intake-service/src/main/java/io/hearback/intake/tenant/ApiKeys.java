package io.hearback.intake.tenant;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.cache.CaffeineCache;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Whose key is it? */
@ApplicationScoped
public class ApiKeys {

    /**
     * The organisation a valid key belongs to.
     *
     * @param keyId what the key is called; it may be shown
     * @param scopes the roles of whoever holds the key
     */
    public record Holder(String tenantId, String tenantName, String keyId, List<String> scopes) {}

    private final TenantWall wall;
    private final Clock clock;
    private final Cache found;

    ApiKeys(TenantWall wall, Clock clock, @CacheName("api-keys") Cache found) {
        this.wall = wall;
        this.clock = clock;
        this.found = found;
    }

    /** @return what {@link #find} answered some seconds ago; empty if it has to be asked, which takes a thread that may wait */
    Optional<CompletableFuture<Optional<Holder>>> remembered(Sha256 keyHash) {
        return Optional.ofNullable(found.as(CaffeineCache.class).getIfPresent(keyHash));
    }

    /**
     * Notes the day (UTC) on which the key was used, with one write for each key and day. Remembers its answer for some
     * seconds ({@code quarkus.cache.caffeine."api-keys"}), so a revoked key may live that much longer.
     *
     * @return empty if the key is unknown, expired or revoked; callers must not tell which
     */
    @CacheResult(cacheName = "api-keys")
    public Optional<Holder> find(Sha256 keyHash) {
        return wall.presenting(keyHash, handle -> {
            var holder = holder(handle, keyHash);
            holder.ifPresent(known -> noteUse(handle, keyHash));
            return holder;
        });
    }

    private Optional<Holder> holder(Handle handle, Sha256 keyHash) {
        return handle.createQuery("""
                        select k.tenant_id, t.name as tenant_name, k.id as key_id, k.scopes
                        from api_key k join tenant t using (tenant_id)
                        where k.key_hash = :hash and (k.revoked_at is null or k.revoked_at > :now)
                          and (k.expires_at is null or k.expires_at > :now)
                        """)
                .bind("hash", keyHash.hex())
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(Holder.class))
                .findOne();
    }

    private void noteUse(Handle handle, Sha256 keyHash) {
        handle.createUpdate(
                        "update api_key set last_used_on = :today where key_hash = :hash and last_used_on is distinct from :today")
                .bind("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("hash", keyHash.hex())
                .execute();
    }
}
