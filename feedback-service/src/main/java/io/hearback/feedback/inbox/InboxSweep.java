package io.hearback.feedback.inbox;

import io.hearback.feedback.tenant.TenantWall;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Clock;

/**
 * Forgets, long after the topics have, which events were taken in; otherwise the inbox grows for ever. Any
 * number of copies may run: a row that another is removing is waited for and then passed over.
 */
@ApplicationScoped
class InboxSweep {

    /** Rows of one transaction: few, so that it is short. */
    static final int BATCH = 5_000;

    private final TenantWall wall;
    private final InboxConfig config;
    private final Clock clock;
    private Rounds rounds;

    InboxSweep(TenantWall wall, InboxConfig config, Clock clock) {
        this.wall = wall;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start(
                "inbox-sweep", "INBOX_NOT_SWEPT the next round does it", config::sweepInterval, this::sweep);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** Removes all rows of the inbox that are old enough, a batch at a time. */
    void sweep() {
        var before = clock.instant().minus(config.kept());
        // A full batch means that more is waiting.
        Rounds.whileMore(() -> wall.asWorker(worker -> worker.createUpdate("""
                            delete from inbox where ctid = any (array(
                                select ctid from inbox where taken_at < :before limit :batch))
                            """)
                        .bind("before", before)
                        .bind("batch", BATCH)
                        .execute())
                == BATCH);
    }
}
