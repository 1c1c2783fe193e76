package io.hearback.intake.erasure;

import io.hearback.intake.tenant.Change;
import io.hearback.intake.tenant.ChangeLog;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What keeps an application from being erased. Who set and ended one stays in the log of changes. */
@ApplicationScoped
public class LegalHolds {

    private static final RowMapper<LegalHold> HOLD = ConstructorMapper.of(LegalHold.class);

    private final TenantWall wall;
    private final Erasures erasures;
    private final ChangeLog changes;
    private final Clock clock;

    LegalHolds(TenantWall wall, Erasures erasures, ChangeLog changes, Clock clock) {
        this.wall = wall;
        this.erasures = erasures;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Set twice, the second reason holds. It waits for an erasure that is just being carried out.
     *
     * @param application the platform's own id
     * @return empty if there is no such application, or it is erased already
     */
    public Optional<LegalHold> set(TenantId tenant, String application, LegalHold.Reason reason, String by) {
        return wall.inside(
                tenant,
                handle -> lock(handle, tenant, application).map(id -> {
                    handle.execute(
                            "delete from legal_hold where tenant_id = ? and application_id = ?", tenant.value(), id);
                    var hold = new LegalHold(id, reason, by, clock.instant());
                    insert(handle, tenant, hold);
                    changes.note(handle, tenant, by, Change.LEGAL_HOLD_SET, id.toString());
                    return hold;
                }));
    }

    /**
     * An erasure that waited for this is carried out at once. Safe to repeat.
     *
     * @return false if there is no such application
     */
    public boolean end(TenantId tenant, String application, String by) {
        return wall.inside(
                tenant,
                handle -> lock(handle, tenant, application)
                        .map(id -> {
                            end(handle, tenant, id, by);
                            return true;
                        })
                        .orElse(false));
    }

    private void end(Handle handle, TenantId tenant, UUID id, String by) {
        var ended =
                handle.execute("delete from legal_hold where tenant_id = ? and application_id = ?", tenant.value(), id);
        if (ended > 0) {
            changes.note(handle, tenant, by, Change.LEGAL_HOLD_ENDED, id.toString());
            erasures.carryOut(handle, tenant, List.of(id), clock.instant());
        }
    }

    private static Optional<UUID> lock(Handle handle, TenantId tenant, String application) {
        return handle.createQuery("select id from application where tenant_id = ? and reference = ? for update")
                .bind(0, tenant.value())
                .bind(1, application)
                .mapTo(UUID.class)
                .findOne();
    }

    private static void insert(Handle handle, TenantId tenant, LegalHold hold) {
        handle.createUpdate("""
                        insert into legal_hold (application_id, tenant_id, reason, set_by, set_at)
                        values (:application, :tenant, :reason, :by, :at)
                        """)
                .bind("application", hold.applicationId())
                .bind("tenant", tenant.value())
                .bind("reason", hold.reason())
                .bind("by", hold.setBy())
                .bind("at", hold.setAt())
                .execute();
    }

    Optional<LegalHold> of(Handle handle, TenantId tenant, UUID application) {
        return handle.createQuery("""
                        select application_id, reason, set_by, set_at from legal_hold
                        where tenant_id = ? and application_id = ?
                        """)
                .bind(0, tenant.value())
                .bind(1, application)
                .map(HOLD)
                .findOne();
    }
}
