package io.hearback.intake.setting;

import io.hearback.contract.SendingHours;
import io.hearback.intake.tenant.Change;
import io.hearback.intake.tenant.ChangeLog;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The organisations. A change, the note of who made it and the event about it are one transaction. Who made it is told as
 * {@link io.hearback.intake.tenant.Callers#nameOf} says.
 */
@ApplicationScoped
public class Tenants {

    private static final String CONFIGURATION = "configuration";

    private final TenantWall wall;
    private final TenantRows rows;
    private final Announcement announcement;
    private final ChangeLog changes;
    private final Clock clock;

    Tenants(TenantWall wall, TenantRows rows, Announcement announcement, ChangeLog changes, Clock clock) {
        this.wall = wall;
        this.rows = rows;
        this.announcement = announcement;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws TenantExistsException if the id is taken; nothing was changed then */
    public Tenant create(TenantId id, Settings settings, String by) {
        return wall.inside(id, handle -> open(handle, id, settings, by).orElseThrow(TenantExistsException::new));
    }

    public Optional<Tenant> find(TenantId id) {
        return wall.inside(id, handle -> rows.find(handle, id));
    }

    /** @return all of this installation's, by id */
    public List<Tenant> all() {
        return wall.asWorker(rows::all);
    }

    /**
     * Changes nothing, and tells nobody, if the settings are these already.
     *
     * @param seen the version the caller had read
     * @return empty if there is no such organisation
     * @throws OutdatedException if somebody else has changed the settings since
     */
    public Optional<Tenant> change(TenantId id, long seen, Settings settings, String by) {
        return wall.inside(
                id,
                handle -> rows.lock(handle, id).map(tenant -> {
                    if (tenant.version() != seen) {
                        throw new OutdatedException(tenant.version());
                    }
                    return tenant.settings().equals(settings) ? tenant : replace(handle, tenant, settings, by);
                }));
    }

    /**
     * @param perMinute outcomes it may report; empty for as many as the installation says
     * @return false if there is no such organisation
     */
    public boolean limit(TenantId id, Optional<Integer> perMinute, String by) {
        return wall.inside(id, handle -> {
            var known = rows.limit(handle, id, perMinute);
            if (known) {
                var subject = perMinute.map(String::valueOf).orElse("usual");
                changes.note(handle, id, by, Change.LIMIT_CHANGED, subject);
            }
            return known;
        });
    }

    /** Opens what the configuration names. What it says there holds until an admin changes the settings. */
    void configure(TenantId id, String name, SendingHours sending) {
        wall.inside(id, handle -> {
            if (open(handle, id, Settings.of(name).with(sending), CONFIGURATION).isEmpty()) {
                var tenant = rows.lock(handle, id).orElseThrow();
                var configured = tenant.settings().called(name).with(sending);
                if (tenant.version() == 0 || mayReplace(handle, tenant, configured)) {
                    replace(handle, tenant, configured, CONFIGURATION);
                }
            }
            return null;
        });
    }

    private boolean mayReplace(Handle handle, Tenant tenant, Settings configured) {
        return !tenant.settings().equals(configured)
                && !changes.wereMade(handle, Change.SETTINGS_CHANGED, CONFIGURATION);
    }

    private Optional<Tenant> open(Handle handle, TenantId id, Settings settings, String by) {
        var tenant = new Tenant(id, 1, settings, Optional.empty(), now());
        if (!rows.insert(handle, tenant)) {
            return Optional.empty();
        }
        changes.note(handle, id, by, Change.TENANT_CREATED, "1");
        announcement.of(handle, tenant);
        return Optional.of(tenant);
    }

    private Tenant replace(Handle handle, Tenant before, Settings settings, String by) {
        var version = before.version() + 1;
        var tenant = new Tenant(before.id(), version, settings, before.ownLimit(), now());
        rows.replace(handle, tenant);
        changes.note(handle, tenant.id(), by, Change.SETTINGS_CHANGED, String.valueOf(version));
        announcement.of(handle, tenant);
        return tenant;
    }

    /** As precise as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
