package io.hearback.feedback.metric;

import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts cells anew from the facts, a day at a time: for facts that are older than the cells, and for whoever does not trust
 * them. A crash loses nothing, as a day is waiting until it is counted; while it waits it is measured from its facts.
 */
@ApplicationScoped
class Recounts {

    private record Day(String tenantId, LocalDate date) {}

    private final TenantWall wall;
    private final Rollups rollups;
    private final Duration pause;
    private Rounds rounds;

    Recounts(
            TenantWall wall,
            Rollups rollups,
            @ConfigProperty(name = "hearback.metrics.recount-interval", defaultValue = "PT5S") Duration pause) {
        this.wall = wall;
        this.rollups = rollups;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("recount", "NOT_RECOUNTED the next round does it", () -> pause, this::countAll);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** Every day of this organisation on which something was decided. @return how many days wait now */
    long order(TenantId tenant) {
        return wall.inside(tenant, handle -> {
            handle.execute("""
                    insert into process_recount
                    select distinct tenant_id, (decided_at at time zone 'UTC')::date from fact where decided_at is not null
                    on conflict do nothing
                    """);
            return waiting(handle);
        });
    }

    /** @return how many days of this organisation wait */
    long waiting(TenantId tenant) {
        return wall.inside(tenant, Recounts::waiting);
    }

    private static long waiting(Handle handle) {
        return handle.createQuery("select count(*) from process_recount")
                .mapTo(Long.class)
                .one();
    }

    void countAll() {
        Rounds.whileMore(this::countOne);
    }

    private boolean countOne() {
        return wall.asWorker(worker -> {
            var next = worker.createQuery("select * from process_recount limit 1 for update skip locked")
                    .map((row, context) -> new Day(
                            row.getString("tenant_id"), row.getDate("day").toLocalDate()))
                    .findOne();
            next.ifPresent(day -> count(worker, day));
            return next.isPresent();
        });
    }

    private void count(Handle worker, Day day) {
        // Waits for those who change facts now, and lets none begin until the cells are right.
        worker.execute("lock table fact in share mode");
        for (var table : List.of("process_cell", "process_wait", "process_recount")) {
            worker.execute("delete from " + table + " where tenant_id = ? and day = ?", day.tenantId(), day.date());
        }
        rollups.follow(
                worker,
                worker.createQuery("""
                        select * from fact where tenant_id = :tenant
                        and decided_at >= :day::date at time zone 'UTC' and decided_at < (:day::date + 1) at time zone 'UTC'
                        """)
                        .bind("tenant", day.tenantId())
                        .bind("day", day.date())
                        .map((row, context) -> new Fact.Change(null, Fact.read(row, "")))
                        .list());
    }
}
