package io.hearback.intake.admission;

import io.hearback.intake.tenant.TenantWall;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Looks in the background how many events wait for Kafka, so that no request has to. Counts to the limit and no further.
 * While the database does not answer, what was seen last holds.
 */
@ApplicationScoped
class Backlog {

    private static final Logger LOG = Logger.getLogger(Backlog.class);

    private final TenantWall wall;
    private final AdmissionConfig config;
    private volatile boolean tooLong;
    private Rounds rounds;

    Backlog(TenantWall wall, AdmissionConfig config) {
        this.wall = wall;
        this.config = config;
    }

    boolean isTooLong() {
        return tooLong;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("backlog", "BACKLOG_NOT_SEEN what was seen last holds", config::look, this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void look() {
        var limit = config.longestOutbox();
        long waiting = wall.asWorker(
                worker -> worker.createQuery("select count(*) from (select from outbox limit :beyond) as waiting")
                        .bind("beyond", limit + 1L)
                        .mapTo(Long.class)
                        .one());
        var before = tooLong;
        tooLong = waiting > limit;
        if (tooLong != before) {
            LOG.warnf(
                    tooLong
                            ? "OUTBOX_TOO_LONG no more is taken until it is shorter"
                            : "OUTBOX_SHORTER reports are taken again");
        }
    }
}
