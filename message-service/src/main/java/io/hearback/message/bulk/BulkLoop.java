package io.hearback.message.bulk;

import io.hearback.message.tenant.Outage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Duration;

/** Goes on with decisions about many notices, also with those that another copy of this service left when it stopped. */
@ApplicationScoped
class BulkLoop {

    private static final Logger LOG = Logger.getLogger(BulkLoop.class);

    private final BulkWorker worker;
    private final Duration interval;
    private Thread loop;

    BulkLoop(BulkWorker worker, BulkConfig config) {
        this.worker = worker;
        this.interval = config.interval();
    }

    void start(@Observes StartupEvent event) {
        loop = Thread.ofVirtual().name("bulk").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.interrupt();
        loop.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            while (true) {
                if (!roundSafely()) {
                    Thread.sleep(interval);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("bulk stops");
        }
    }

    private boolean roundSafely() {
        try {
            return worker.round() && !Thread.currentThread().isInterrupted();
        } catch (RuntimeException | Error e) { // whatever it is, this loop must not end
            LOG.warnf("BULK_NOT_WORKED_OFF the next round goes on: %s", Outage.code(e));
            return false;
        }
    }
}
