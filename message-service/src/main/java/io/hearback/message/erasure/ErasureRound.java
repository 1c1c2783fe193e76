package io.hearback.message.erasure;

import io.hearback.message.recipient.Intake;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.time.Duration;

/** Carries out what was ordered, and tells intake-service, again and again until it is done and known. Any number may run. */
@ApplicationScoped
class ErasureRound {

    private static final Logger LOG = Logger.getLogger(ErasureRound.class);

    /** Looked at in one round; one that cannot be done yet keeps back no other. */
    private static final int MOST = 500;

    private final Erasures erasures;
    private final Intake intake;
    private final Duration interval;
    private Rounds rounds;

    ErasureRound(
            Erasures erasures,
            Intake intake,
            @ConfigProperty(name = "hearback.erasure.interval", defaultValue = "PT2S") Duration interval) {
        this.erasures = erasures;
        this.intake = intake;
        this.interval = interval;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("erasures", "NOT_ERASED the next round does it", () -> interval, this::round);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    void round() {
        for (var open : erasures.open(MOST)) {
            if (open.doneAt() != null || erasures.carryOut(open)) {
                acknowledge(open);
            }
        }
    }

    private void acknowledge(Erasures.Open open) {
        try {
            intake.erased(open.id());
            erasures.acknowledged(open);
        } catch (RuntimeException e) {
            LOG.warnf("ERASURE_NOT_ACKNOWLEDGED %s %s", open.id(), e.getClass().getSimpleName());
        }
    }
}
