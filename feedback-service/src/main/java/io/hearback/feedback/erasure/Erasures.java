package io.hearback.feedback.erasure;

import io.hearback.contract.ErasureOrdered;
import io.hearback.feedback.tenant.TenantWall;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** This service's log of erasures: an order is noted with the event that told it, and carried out by a round. */
@ApplicationScoped
public class Erasures {

    /** One that is to be carried out, or that intake-service does not know of yet. */
    public record Open(UUID id, UUID applicationId, String tenantId, Instant doneAt) {}

    private final TenantWall wall;
    private final List<Place> places;
    private final Clock clock;

    Erasures(TenantWall wall, @All List<Erasable> features, Clock clock) {
        this.wall = wall;
        this.places =
                features.stream().flatMap(feature -> feature.places().stream()).toList();
        this.clock = clock;
    }

    /** @return of all features */
    public List<Place> places() {
        return places;
    }

    /** One that is told again is made again. Part of the caller's transaction. */
    public void note(Handle worker, List<ErasureOrdered> ordered) {
        var batch = worker.prepareBatch("""
                insert into erasure (application_id, tenant_id, id, ordered_at) values (:application, :tenant, :id, :at)
                on conflict (application_id) do update set done_at = null, acknowledged_at = null
                where erasure.tenant_id = excluded.tenant_id
                """);
        for (var each : ordered) {
            batch.bind("application", each.applicationId())
                    .bind("tenant", each.tenantId())
                    .bind("id", each.erasureId())
                    .bind("at", each.orderedAt())
                    .add();
        }
        batch.execute();
    }

    List<Open> open(int most) {
        return wall.asWorker(worker -> worker.createQuery("""
                        select id, application_id, tenant_id, done_at from erasure where acknowledged_at is null
                        order by ordered_at limit :most
                        """)
                .bind("most", most)
                .map(ConstructorMapper.of(Open.class))
                .list());
    }

    /** Twice is once. */
    void carryOut(Open open) {
        wall.asWorker(worker -> {
            for (var place : places) {
                if (place.change() != null) {
                    worker.createUpdate(place.change() + place.condition())
                            .bind("tenant", open.tenantId())
                            .bind("application", open.applicationId())
                            .execute();
                }
            }
            return worker.execute(
                    "update erasure set done_at = coalesce(done_at, ?) where application_id = ?",
                    clock.instant(),
                    open.applicationId());
        });
    }

    void acknowledged(Open open) {
        wall.asWorker(worker -> worker.execute(
                "update erasure set acknowledged_at = ? where application_id = ? and done_at is not null",
                clock.instant(),
                open.applicationId()));
    }
}
