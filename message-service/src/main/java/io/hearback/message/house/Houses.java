package io.hearback.message.house;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * How each organisation writes, remembered for a short while: a batch of outcomes holds many organisations and must not
 * cost a statement for each. A change is seen at once by the replica that made it, and by the others when they forget.
 * Reads in a transaction of its own, so do not call it within another one.
 */
@ApplicationScoped
public class Houses {

    static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int AT_MOST = 10_000;

    private final TenantWall wall;
    private final LoadingCache<TenantId, House> houses;

    Houses(TenantWall wall) {
        this.wall = wall;
        this.houses = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(AT_MOST)
                .build(CacheLoader.<TenantId, House>bulk(this::read));
    }

    public House of(TenantId tenant) {
        return houses.get(tenant);
    }

    /** One statement for all that are not remembered. */
    public Map<TenantId, House> of(Collection<TenantId> tenants) {
        return houses.getAll(tenants);
    }

    /** Within the caller's transaction: one statement, unless it is remembered. */
    public House of(Handle handle, TenantId tenant) {
        var remembered = houses.getIfPresent(tenant);
        return remembered == null ? HouseRows.read(handle, Set.of(tenant)).get(tenant) : remembered;
    }

    /** After a change. */
    void forget(TenantId tenant) {
        houses.invalidate(tenant);
    }

    private Map<TenantId, House> read(Set<? extends TenantId> tenants) {
        return wall.asWorker(worker -> HouseRows.read(worker, tenants));
    }
}
