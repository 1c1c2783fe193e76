package io.hearback.intake.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Who changed what, and when. Rows are added and never changed: the service's role may not. */
@ApplicationScoped
public class ChangeLog {

    /** Enough to see who has just been there; all of them are in the table. */
    private static final int LATEST = 200;

    private final TenantWall wall;
    private final Clock clock;

    ChangeLog(TenantWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    /**
     * @param changedBy as {@link Callers#nameOf} says, or {@code configuration}
     * @param subject the version that came of it, the number, or the id of a key
     */
    public record Entry(Instant changedAt, String changedBy, Change change, String subject) {}

    /** Part of the transaction that makes the change. */
    public void note(Handle handle, TenantId tenant, String by, Change change, String subject) {
        handle.createUpdate("""
                        insert into tenant_change (tenant_id, changed_at, changed_by, change, subject)
                        values (:tenant, :now, :by, :change, :subject)
                        """)
                .bind("tenant", tenant.value())
                .bind("now", clock.instant())
                .bind("by", by)
                .bind("change", change)
                .bind("subject", subject)
                .execute();
    }

    /** @return whether anybody but this one ever made such a change; part of the caller's transaction */
    public boolean wereMade(Handle handle, Change change, String notBy) {
        return handle.createQuery(
                        "select exists (select from tenant_change where change = :change and changed_by <> :notBy)")
                .bind("change", change)
                .bind("notBy", notBy)
                .mapTo(Boolean.class)
                .one();
    }

    /** @return the latest first */
    public List<Entry> latest(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                                select changed_at, changed_by, change, subject from tenant_change
                                order by id desc limit :latest
                                """)
                        .bind("latest", LATEST)
                        .map(ConstructorMapper.of(Entry.class))
                        .list());
    }
}
