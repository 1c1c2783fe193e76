package io.hearback.message.bulk;

import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Duration;

/** Goes on with decisions about many notices, also with those that another copy of this service left when it stopped. */
@ApplicationScoped
class BulkLoop {

    private final BulkWorker worker;
    private final Duration interval;
    private Rounds rounds;

    BulkLoop(BulkWorker worker, BulkConfig config) {
        this.worker = worker;
        this.interval = config.interval();
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start(
                "bulk",
                "BULK_NOT_WORKED_OFF the next round goes on",
                () -> interval,
                () -> Rounds.whileMore(worker::round));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }
}
