package io.hearback.intake.connection;

import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheKey;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The connections of each organisation. */
@ApplicationScoped
public class Connections {

    private final TenantWall wall;
    private final ConnectionRows rows;
    private final Clock clock;

    Connections(TenantWall wall, ConnectionRows rows, Clock clock) {
        this.wall = wall;
        this.rows = rows;
        this.clock = clock;
    }

    public Connection open(TenantId tenant, Vendor vendor, Settings settings) {
        var api = settings.apiUrl() == null && settings.apiToken() == null
                ? null
                : new ApiAccess(settings.apiUrl(), settings.apiToken());
        var made = new Connection(
                UUID.randomUUID(), // version 4, from a secure source: nobody guesses it
                tenant,
                vendor,
                settings.name(),
                settings.signer(),
                settings.defaults(),
                settings.stages(),
                api,
                settings.active());
        wall.inside(tenant, handle -> {
            rows.insert(handle, made, clock.instant());
            return null;
        });
        return made;
    }

    public List<Connection> list(TenantId tenant) {
        return wall.inside(tenant, rows::list);
    }

    public Optional<Connection> find(TenantId tenant, UUID id) {
        return wall.inside(tenant, handle -> rows.find(handle, id));
    }

    /** Other copies of this service know the old settings for some seconds more, as {@link LiveConnections} says. */
    @CacheInvalidate(cacheName = LiveConnections.CACHE)
    public Optional<Connection> change(TenantId tenant, @CacheKey UUID id, Settings settings) {
        return wall.inside(
                tenant, handle -> rows.update(handle, tenant, id, settings) ? rows.find(handle, id) : Optional.empty());
    }

    /**
     * Forgets the connection, its secrets and its deliveries, also those that wait. What was recorded stays.
     *
     * @return false if there was no such connection
     */
    @CacheInvalidate(cacheName = LiveConnections.CACHE)
    public boolean close(TenantId tenant, @CacheKey UUID id) {
        return wall.inside(tenant, handle -> handle.execute("delete from connection where id = ?", id) == 1);
    }

    /** @return the active ones of all tenants, for those who ask the vendors by themselves */
    public List<Connection> activeOf(Vendor vendor) {
        return wall.asWorker(handle -> handle.createQuery(
                        "select * from connection where vendor = ? and active order by created_at, id")
                .bind(0, vendor)
                .map(rows)
                .list());
    }
}
