package io.hearback.feedback.erasure;

import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;

/**
 * Carries out what was ordered, at once and once more a moment later, as somebody may have been about to write when the link was
 * closed; then tells intake-service until it knows. Any number may run.
 */
@ApplicationScoped
class ErasureRound {

    private static final Logger LOG = Logger.getLogger(ErasureRound.class);

    private static final int MOST = 500;

    private final Erasures erasures;
    private final IntakeErasures intake;
    private final Duration interval;
    private final Duration moment;
    private final Clock clock;
    private Rounds rounds;

    ErasureRound(
            Erasures erasures,
            @RestClient IntakeErasures intake,
            @ConfigProperty(name = "hearback.erasure.interval", defaultValue = "PT2S") Duration interval,
            @ConfigProperty(name = "hearback.erasure.second-look", defaultValue = "PT5S") Duration moment,
            Clock clock) {
        this.erasures = erasures;
        this.intake = intake;
        this.interval = interval;
        this.moment = moment;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("erasures", "NOT_ERASED the next round does it", () -> interval, this::round);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    void round() {
        for (var open : erasures.open(MOST)) {
            if (open.doneAt() == null) {
                erasures.carryOut(open);
            } else if (!open.doneAt().plus(moment).isAfter(clock.instant())) {
                erasures.carryOut(open);
                acknowledge(open);
            }
        }
    }

    private void acknowledge(Erasures.Open open) {
        try {
            intake.done(open.id());
            erasures.acknowledged(open);
        } catch (RuntimeException e) {
            LOG.warnf("ERASURE_NOT_ACKNOWLEDGED %s %s", open.id(), e.getClass().getSimpleName());
        }
    }
}
