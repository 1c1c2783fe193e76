package io.hearback.intake.polling;

import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps polling. Any number of copies may run: each page is one copy's. */
@ApplicationScoped
class PollLoop {

    private final Poller poller;
    private final PollingConfig config;
    private Rounds rounds;

    PollLoop(Poller poller, PollingConfig config) {
        this.poller = poller;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            rounds = Rounds.start("poller", "POLLS_WAIT the next round does it", config::pause, this::poll);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private void poll() {
        poller.enrol();
        // Each page is worked off then, or its failure is on record.
        Rounds.whileMore(poller::pollOne);
    }
}
