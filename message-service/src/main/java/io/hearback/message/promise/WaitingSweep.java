package io.hearback.message.promise;

import io.hearback.message.tenant.Outage;
import io.hearback.message.tenant.TenantWall;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Clock;
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
    private Rounds rounds;

    WaitingSweep(TenantWall wall, WaitingRound round, Digests digests, PromiseConfig config, Clock clock) {
        this.wall = wall;
        this.round = round;
        this.digests = digests;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            rounds = Rounds.start(
                    "waiting-sweep", "WAITING_NOT_SWEPT the next round does it", config::pause, this::sweep);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private void sweep() {
        safely(() -> wall.asWorker(worker -> Recount.goOn(worker, clock.instant())));
        safely(() -> round.make(clock.instant()));
        safely(() -> digests.tell(clock.instant()));
    }

    private static void safely(BooleanSupplier step) {
        try {
            Rounds.whileMore(step);
        } catch (RuntimeException | Error e) { // whatever it is, the others have their turn
            LOG.warnf("WAITING_NOT_SWEPT the next round does it: %s", Outage.code(e));
        }
    }
}
