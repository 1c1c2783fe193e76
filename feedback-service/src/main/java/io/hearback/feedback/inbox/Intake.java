package io.hearback.feedback.inbox;

import io.hearback.outbox.DatabaseOutage;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.util.List;

/** Decides what becomes of a batch when the world is not as it should be. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Inbox inbox;
    private final Patience patience;

    Intake(Inbox inbox, Patience patience) {
        this.inbox = inbox;
        this.patience = patience;
    }

    /**
     * Returns when everything is committed, however long an outage lasts.
     *
     * @throws RuntimeException if not even quarantine took a record, or the service stops; the offset must not move then
     */
    void take(List<Arrival> batch) {
        try {
            patience.untilDone(() -> inbox.take(batch));
        } catch (StoppingException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("BATCH_REFUSED records=%d cause=%s: one by one now", batch.size(), DatabaseOutage.code(e));
            batch.forEach(this::takeAlone);
        }
    }

    private void takeAlone(Arrival arrival) {
        try {
            patience.untilDone(() -> inbox.take(List.of(arrival)));
        } catch (StoppingException e) {
            throw e;
        } catch (RuntimeException e) {
            patience.untilDone(() -> inbox.take(List.of(arrival.poisoned("REFUSED_" + DatabaseOutage.code(e)))));
        }
    }
}
