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
import org.jdbi.v3.core.statement.Query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts cells anew from the facts, a day at a time: for facts that are older than the cells, and for whoever does not trust
 * them. A crash loses nothing, as a day is waiting until it is counted; while it waits it is measured from its facts.
 */
@ApplicationScoped
class Recounts {

    private static final String ON_DAY = "%1$s >= :begin and %1$s < :end";

    private static final String FACTS = "select * from fact where tenant_id = :tenant and ";
    private static final String DECIDED_THEN = ON_DAY.formatted("decided_at");

    private static final String SAID = "select count_all_said(tenant_id, outcome_id)::text from fact"
            + " where tenant_id = :tenant and " + DECIDED_THEN
            + " and (exists (select from feedback_request said where said.tenant_id = :tenant and said.outcome_id = fact.outcome_id)"
            + " or exists (select from rating said where said.tenant_id = :tenant and said.outcome_id = fact.outcome_id)"
            + " or exists (select from helpfulness said where said.tenant_id = :tenant and said.outcome_id = fact.outcome_id))";

    private record Day(String tenantId, LocalDate date) {}

    private final TenantWall wall;
    private final Rollups rollups;
    private final ApplicationRollups applicationRollups;
    private final Duration pause;
    private Rounds rounds;

    Recounts(
            TenantWall wall,
            Rollups rollups,
            ApplicationRollups applicationRollups,
            @ConfigProperty(name = "hearback.metrics.recount-interval", defaultValue = "PT5S") Duration pause) {
        this.wall = wall;
        this.rollups = rollups;
        this.applicationRollups = applicationRollups;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("recount", "NOT_RECOUNTED the next round does it", () -> pause, this::countAll);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** Every day of this organisation that has cells, or should. @return how many days wait now */
    long order(TenantId tenant) {
        return wall.inside(tenant, handle -> {
            handle.execute("""
                    insert into process_recount select tenant_id, day from countable_day on conflict do nothing
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

    /** Waits for those who change facts now, and lets none begin until the caller's transaction ends. Reading goes on. */
    static void lock(Handle worker) {
        worker.execute("lock table fact, application_fact in exclusive mode");
    }

    private void count(Handle worker, Day day) {
        lock(worker);
        for (var table : List.of("process_cell", "process_wait", "application_cell", "process_recount")) {
            worker.execute("delete from " + table + " where tenant_id = ? and day = ?", day.tenantId(), day.date());
        }
        var facts = of(worker, day, FACTS + DECIDED_THEN)
                .map((row, context) -> Fact.Change.counted(Fact.read(row, "")))
                .list();
        rollups.follow(worker, facts);
        of(worker, day, SAID).mapTo(String.class).list();
        applicationRollups.addOnly(worker, ApplicationFact.Since.ACTIVITY, of(worker, day, applications("since")));
        applicationRollups.addOnly(
                worker, ApplicationFact.Since.INTERVIEW, of(worker, day, applications("interview_held_at")));
    }

    private static String applications(String clock) {
        return "select * from application_fact where tenant_id = :tenant and " + ON_DAY.formatted(clock);
    }

    private static Query of(Handle worker, Day day, String question) {
        return worker.createQuery(question)
                .bind("tenant", day.tenantId())
                .bind("begin", Stretch.beginOf(day.date()))
                .bind("end", Stretch.beginOf(day.date().plusDays(1)));
    }
}
