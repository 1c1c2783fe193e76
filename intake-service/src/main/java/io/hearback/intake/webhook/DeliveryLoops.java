package io.hearback.intake.webhook;

import io.hearback.intake.connection.Vendor;
import io.hearback.outbox.DatabaseOutage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the workers busy: some for vendors whose deliveries say all, as many for those that must be asked. */
@ApplicationScoped
class DeliveryLoops {

    private static final Logger LOG = Logger.getLogger(DeliveryLoops.class);

    private final DeliveryWorker worker;
    private final Deliveries deliveries;
    private final Vendors vendors;
    private final WebhookConfig config;
    private final List<Thread> loops = new ArrayList<>();

    DeliveryLoops(DeliveryWorker worker, Deliveries deliveries, Vendors vendors, WebhookConfig config) {
        this.worker = worker;
        this.deliveries = deliveries;
        this.vendors = vendors;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        for (var lane : List.of(vendors.tellingAll(), vendors.tellingHints())) {
            for (var number = 0; number < config.workers() && !lane.isEmpty(); number++) {
                loops.add(Thread.ofVirtual()
                        .name("delivery-worker-" + loops.size())
                        .start(() -> run(lane)));
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.forEach(Thread::interrupt);
        for (var loop : loops) {
            loop.join(Duration.ofSeconds(5));
        }
    }

    private void run(Set<Vendor> lane) {
        try {
            while (!Thread.interrupted()) {
                if (!workSafely(lane)) {
                    deliveries.await(config.pollInterval());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("a delivery worker stops");
        }
    }

    /** @return whether more may be due */
    private boolean workSafely(Set<Vendor> lane) {
        try {
            return worker.workBatch(lane) > 0;
        } catch (RuntimeException | Error e) { // whatever it is, this loop must not end
            LOG.warnf("DELIVERIES_WAIT the next round does it: %s", DatabaseOutage.code(e));
            return false;
        }
    }
}
