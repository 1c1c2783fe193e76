package io.hearback.intake.polling;

import io.hearback.intake.tenant.Outage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Duration;

/** Keeps polling. Any number of copies may run: each page is one copy's. */
@ApplicationScoped
class PollLoop {

    private static final Logger LOG = Logger.getLogger(PollLoop.class);

    private final Poller poller;
    private final PollingConfig config;
    private Thread loop;

    PollLoop(Poller poller, PollingConfig config) {
        this.poller = poller;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            loop = Thread.ofVirtual().name("poller").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loop != null) {
            loop.interrupt();
            loop.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        try {
            while (true) {
                pollSafely();
                Thread.sleep(config.pause());
            }
        } catch (InterruptedException e) {
            LOG.debug("the poller stops");
        }
    }

    private void pollSafely() {
        try {
            poller.enrol();
            while (!Thread.currentThread().isInterrupted() && poller.pollOne()) {
                // Each page has been worked off, or its failure is on record.
            }
        } catch (RuntimeException | Error e) { // whatever it is, this loop must not end
            LOG.warnf("POLLS_WAIT the next round does it: %s", Outage.code(e));
        }
    }
}
