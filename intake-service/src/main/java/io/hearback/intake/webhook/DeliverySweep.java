package io.hearback.intake.webhook;

import io.hearback.intake.tenant.TenantWall;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Clock;
import java.time.Duration;

/**
 * Forgets deliveries once no vendor sends them again, and before that the bodies of those that could not be read, which are
 * personal. Any number of copies may run.
 */
@ApplicationScoped
class DeliverySweep {

    /** Rows of one transaction: few, so that it is short. */
    static final int BATCH = 5_000;

    private final TenantWall wall;
    private final WebhookConfig config;
    private final Clock clock;
    private Rounds rounds;

    DeliverySweep(TenantWall wall, WebhookConfig config, Clock clock) {
        this.wall = wall;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start(
                "delivery-sweep", "DELIVERIES_NOT_SWEPT the next round does it", config::sweepInterval, this::sweep);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** Removes all that is old enough, a batch at a time. */
    void sweep() {
        repeat("""
                update delivery set sealed = null where ctid = any (array(
                    select ctid from delivery where state <> 'WAITING' and sealed is not null and received_at < :before
                    limit :batch))
                """, config.bodiesKept());
        repeat("""
                delete from delivery where ctid = any (array(
                    select ctid from delivery where received_at < :before limit :batch))
                """, config.keysKept());
        repeat("""
                delete from going_on where ctid = any (array(
                    select ctid from going_on where at < :before limit :batch))
                """, config.keysKept());
    }

    private void repeat(String statement, Duration kept) {
        var before = clock.instant().minus(kept);
        // A full batch means that more is waiting.
        Rounds.whileMore(() -> wall.asWorker(worker -> worker.createUpdate(statement)
                        .bind("before", before)
                        .bind("batch", BATCH)
                        .execute())
                == BATCH);
    }
}
