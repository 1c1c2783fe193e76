package io.hearback.feedback.inbox;

import io.hearback.feedback.tenant.Outage;
import io.hearback.feedback.tenant.TenantWall;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;

/**
 * Forgets, long after the topics have, which events were taken in; otherwise the inbox grows for ever. Any
 * number of copies may run: a row that another is removing is waited for and then passed over.
 */
@ApplicationScoped
class InboxSweep {

    private static final Logger LOG = Logger.getLogger(InboxSweep.class);

    /** Rows of one transaction: few, so that it is short. */
    static final int BATCH = 5_000;

    private final TenantWall wall;
    private final InboxConfig config;
    private final Clock clock;
    private Thread loop;

    InboxSweep(TenantWall wall, InboxConfig config, Clock clock) {
        this.wall = wall;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        loop = Thread.ofVirtual().name("inbox-sweep").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.interrupt();
        loop.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            while (true) {
                sweepSafely();
                Thread.sleep(config.sweepInterval());
            }
        } catch (InterruptedException e) {
            LOG.debug("inbox-sweep stops");
        }
    }

    private void sweepSafely() {
        try {
            sweep();
        } catch (RuntimeException | Error e) { // whatever it is, this loop must not end
            LOG.warnf("INBOX_NOT_SWEPT the next round does it: %s", Outage.code(e));
        }
    }

    /** Removes all rows of the inbox that are old enough, a batch at a time. */
    void sweep() {
        var before = clock.instant().minus(config.kept());
        int removed;
        do {
            removed = wall.asWorker(worker -> worker.createUpdate("""
                            delete from inbox where ctid = any (array(
                                select ctid from inbox where taken_at < :before limit :batch))
                            """)
                    .bind("before", before)
                    .bind("batch", BATCH)
                    .execute());
        } while (removed == BATCH
                && !Thread.currentThread().isInterrupted()); // a full batch means that more is waiting
    }
}
