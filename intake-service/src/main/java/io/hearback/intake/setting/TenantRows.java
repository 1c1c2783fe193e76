package io.hearback.intake.setting;

import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The table of organisations. Each method is one statement of the caller's transaction. */
@ApplicationScoped
class TenantRows {

    private static final String SELECT =
            "select tenant_id, name, version, settings, permits, coalesce(changed_at, created_at) as changed_at from tenant ";

    private final Announcement format;

    TenantRows(Announcement format) {
        this.format = format;
    }

    /** @return false if the id is taken */
    boolean insert(Handle handle, Tenant tenant) {
        return handle.createUpdate("""
                        insert into tenant (tenant_id, name, version, settings, created_at, changed_at)
                        values (:id, :name, :version, :settings::jsonb, :now, :now)
                        on conflict (tenant_id) do nothing
                        """)
                        .bind("id", tenant.id().value())
                        .bind("name", tenant.settings().brand().name())
                        .bind("version", tenant.version())
                        .bind("settings", format.write(tenant))
                        .bind("now", tenant.changedAt())
                        .execute()
                == 1;
    }

    /** Replaces the settings of the row the caller has locked. */
    void replace(Handle handle, Tenant tenant) {
        handle.createUpdate("""
                        update tenant set name = :name, version = :version, settings = :settings::jsonb, changed_at = :now
                        where tenant_id = :id
                        """)
                .bind("id", tenant.id().value())
                .bind("name", tenant.settings().brand().name())
                .bind("version", tenant.version())
                .bind("settings", format.write(tenant))
                .bind("now", tenant.changedAt())
                .execute();
    }

    /** @return whether there is such an organisation */
    boolean limit(Handle handle, TenantId tenant, Optional<Integer> perMinute) {
        return handle.createUpdate("update tenant set permits = :permits where tenant_id = :id")
                        .bind("permits", perMinute)
                        .bind("id", tenant.value())
                        .execute()
                == 1;
    }

    Optional<Tenant> find(Handle handle, TenantId tenant) {
        return one(handle, tenant, "where tenant_id = :id");
    }

    /** Others wait until the transaction ends. */
    Optional<Tenant> lock(Handle handle, TenantId tenant) {
        return one(handle, tenant, "where tenant_id = :id for update");
    }

    List<Tenant> all(Handle worker) {
        return worker.createQuery(SELECT + "order by tenant_id")
                .map((row, context) -> tenant(row))
                .list();
    }

    private Optional<Tenant> one(Handle handle, TenantId tenant, String where) {
        return handle.createQuery(SELECT + where)
                .bind("id", tenant.value())
                .map((row, context) -> tenant(row))
                .findOne();
    }

    /** Who was there before there were settings has only a name. */
    private Tenant tenant(ResultSet row) throws SQLException {
        var settings = row.getString("settings");
        return new Tenant(
                new TenantId(row.getString("tenant_id")),
                row.getLong("version"),
                settings == null ? Settings.of(row.getString("name")) : format.read(settings),
                Optional.ofNullable(row.getObject("permits", Integer.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
