package io.hearback.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Publishes the outbox in a loop of its own. Any number of copies may run: one publishes at a time, in the order of the ids,
 * and another takes over when it is gone. A crash between publishing and deleting publishes a batch again, so readers must
 * have an inbox. While Kafka is away the rows stay, the service works all the same, and the loop goes on trying.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Outbox outbox;
    private final Worker worker;
    private final EventLog log;
    private final OutboxConfig config;
    private Thread loop;

    OutboxRelay(Outbox outbox, Worker worker, EventLog log, OutboxConfig config) {
        this.outbox = outbox;
        this.worker = worker;
        this.log = log;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        loop = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.interrupt();
        loop.join(config.deliveryTimeout());
    }

    private void run() {
        var backoff = config.firstBackoff();
        try {
            while (true) {
                if (relaySafely()) {
                    backoff = config.firstBackoff();
                    outbox.awaitAppend(config.pollInterval(), config.linger());
                } else {
                    Thread.sleep(backoff);
                    backoff = shorter(backoff.multipliedBy(2), config.longestBackoff());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("outbox relay stops");
        } finally {
            log.close();
        }
    }

    /** @return false if it failed; nothing is lost then, and the next round repeats it */
    private boolean relaySafely() {
        try {
            relay();
            return true;
        } catch (RuntimeException | Error e) { // whatever it is, this loop must not end
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warnf("OUTBOX_NOT_PUBLISHED events wait in the outbox: %s", rootOf(e));
            }
            return false;
        }
    }

    /** Publishes until nothing waits, or another copy is at it. */
    void relay() {
        int published;
        do {
            published = worker.asWorker(this::relayBatch);
        } while (published == config.batchSize()); // a full batch means that more is waiting
    }

    private int relayBatch(Handle handle) {
        if (!outbox.tryLock(handle)) {
            return 0;
        }
        var batch = outbox.oldest(handle, config.batchSize());
        waves(batch.stream().map(Outbox.Waiting::entry).toList()).forEach(log::publish);
        outbox.delete(handle, batch); // a crash before the commit repeats the batch
        return batch.size();
    }

    /**
     * Splits a batch so that an event leaves only after the one before it with the same key was acknowledged. Otherwise a
     * failure of the first alone would let the second overtake it.
     */
    static List<List<OutboxEntry>> waves(List<OutboxEntry> entries) {
        var waves = new ArrayList<List<OutboxEntry>>();
        var seen = new HashMap<String, Integer>();
        for (var entry : entries) {
            var wave = seen.merge(entry.key(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(entry);
        }
        return waves;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The class only: what a driver or client says may quote what it was given. */
    private static String rootOf(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
