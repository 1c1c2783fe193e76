package io.hearback.chaos;

import io.hearback.local.machine.Waiting;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Reports the outcomes, journals each that is answered, and reports some again, as after a lost answer. */
final class Feeder {

    private static final int CALLERS = 12;
    private static final int ONE_IN_SO_MANY_COMES_TWICE = 25;

    /** A steady stream, so that there is something to hand over whenever a fault comes. */
    private static final Duration PACE = Duration.ofMillis(8);

    private final Plan plan;
    private final Ats ats;
    private final Journal journal;
    private final Recalls recalls;
    private final Gate gate;

    Feeder(Plan plan, Ats ats, Journal journal, Recalls recalls, Gate gate) {
        this.plan = plan;
        this.ats = ats;
        this.journal = journal;
        this.recalls = recalls;
        this.gate = gate;
    }

    /** Returns when all are on the journal. */
    void feed() throws InterruptedException {
        var failure = new AtomicReference<RuntimeException>();
        var free = new Semaphore(CALLERS);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < plan.outcomes() && failure.get() == null; number++) {
                gate.pass(number);
                free.acquire();
                Waiting.pause(PACE);
                var outcome = number;
                callers.execute(() -> {
                    try {
                        report(outcome);
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        free.release();
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private void report(int number) {
        var entry = ats.refuse(number);
        journal.accepted(entry);
        if (number % ONE_IN_SO_MANY_COMES_TWICE == 0) {
            journal.accepted(ats.refuse(number));
        }
        plan.withdrawal(number).ifPresent(withdrawal -> recalls.expect(entry, withdrawal));
    }
}
