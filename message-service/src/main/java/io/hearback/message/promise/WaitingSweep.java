package io.hearback.message.promise;

import io.hearback.message.tenant.Outage;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Watches the clocks, for as long as this copy runs. Each step is a transaction of its own, so a crash loses nothing. */
@ApplicationScoped
class WaitingSweep {

    private static final Logger LOG = Logger.getLogger(WaitingSweep.class);

    private final TenantWall wall;
    private final WaitingRound round;
    private final Digests digests;
    private final PromiseConfig config;
    private final Clock clock;
    private Thread loop;

    WaitingSweep(TenantWall wall, WaitingRound round, Digests digests, PromiseConfig config, Clock clock) {
        this.wall = wall;
        this.round = round;
        this.digests = digests;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            loop = Thread.ofVirtual().name("waiting-sweep").start(this::run);
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
                sweep();
                Thread.sleep(config.pause());
            }
        } catch (InterruptedException e) {
            LOG.debug("waiting-sweep stops");
        }
    }

    private void sweep() {
        whileMore(() -> wall.asWorker(worker -> Recount.goOn(worker, clock.instant())));
        whileMore(() -> round.make(clock.instant()));
        whileMore(() -> digests.tell(clock.instant()));
    }

    private static void whileMore(BooleanSupplier step) {
        try {
            while (!Thread.currentThread().isInterrupted() && step.getAsBoolean()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException | Error e) { // whatever it is, this loop must not end
            LOG.warnf("WAITING_NOT_SWEPT the next round does it: %s", Outage.code(e));
        }
    }
}
