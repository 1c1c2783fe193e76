package io.hearback.message.erasure;

import io.hearback.contract.ErasureOrdered;
import io.hearback.message.notice.NoticeErasure;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * This service's log of erasures. An order is noted with the event that told it, and carried out by a round: what is just being
 * handed over cannot be stopped, and is erased once that has ended.
 */
@ApplicationScoped
public class Erasures {

    /** One that is to be carried out, or that intake-service does not know of yet. */
    public record Open(UUID id, UUID applicationId, String tenantId, Instant doneAt) {}

    private final TenantWall wall;
    private final NoticeErasure notices;
    private final Clock clock;

    Erasures(TenantWall wall, NoticeErasure notices, Clock clock) {
        this.wall = wall;
        this.notices = notices;
        this.clock = clock;
    }

    /** One that is told again is made again. Part of the caller's transaction. */
    public void note(Handle worker, List<ErasureOrdered> ordered) {
        if (ordered.isEmpty()) {
            return;
        }
        try (var batch = worker.prepareBatch("""
                insert into erasure (application_id, tenant_id, id, ordered_at)
                values (:application, :tenant, :id, :at)
                on conflict (application_id) do update set done_at = null, acknowledged_at = null
                where erasure.tenant_id = excluded.tenant_id""")) {
            for (var each : ordered) {
                batch.bind("application", each.applicationId())
                        .bind("tenant", each.tenantId())
                        .bind("id", each.erasureId())
                        .bind("at", each.orderedAt())
                        .add();
            }
            batch.execute();
        }
    }

    List<Open> open(int most) {
        return wall.asWorker(worker -> worker.createQuery("""
                        select id, application_id, tenant_id, done_at from erasure where acknowledged_at is null
                        order by ordered_at limit :most""")
                .bind("most", most)
                .map(ConstructorMapper.of(Open.class))
                .list());
    }

    /** @return whether nothing is left; false while a notice is being handed over */
    boolean carryOut(Open open) {
        return wall.asWorker(worker -> {
            var now = clock.instant();
            var done = notices.of(worker, new TenantId(open.tenantId()), open.applicationId(), now);
            if (done) {
                worker.execute("update erasure set done_at = ? where application_id = ?", now, open.applicationId());
            }
            return done;
        });
    }

    void acknowledged(Open open) {
        wall.asWorker(worker -> worker.execute(
                "update erasure set acknowledged_at = ? where application_id = ? and done_at is not null",
                clock.instant(),
                open.applicationId()));
    }
}
