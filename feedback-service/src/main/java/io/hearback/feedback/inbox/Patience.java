package io.hearback.feedback.inbox;

import io.hearback.outbox.DatabaseOutage;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits an outage out. */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private static final Duration FIRST = Duration.ofMillis(200);

    /** Short enough that facts are fresh soon after the database is back. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    /**
     * Repeats the work for as long as it fails of an {@link DatabaseOutage}, ever more slowly.
     *
     * @throws StoppingException if the service stops meanwhile
     */
    void untilDone(Runnable work) {
        var pause = FIRST;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!DatabaseOutage.isBehind(e)) {
                    throw e;
                }
                LOG.warnf("OUTAGE cause=%s next_try_in_ms=%d", DatabaseOutage.code(e), pause.toMillis());
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }

    private void pause(Duration duration) {
        try {
            if (stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppingException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppingException();
        }
    }
}
