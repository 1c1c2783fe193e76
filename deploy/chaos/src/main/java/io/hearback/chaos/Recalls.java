package io.hearback.chaos;

import io.hearback.chaos.Journal.Answer;
import io.hearback.chaos.Plan.Way;
import io.hearback.chaos.Plan.Withdrawal;
import io.hearback.local.machine.Waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes outcomes back around the moment at which their notices are handed over. */
final class Recalls implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** What an outcome needs from intake-service until the notice is taken back. */
    private static final Duration LONGER_WAY = Duration.ofMillis(150);

    private record Expected(Journal.Entry entry, Withdrawal withdrawal) {}

    private final Map<UUID, Expected> waiting = new ConcurrentHashMap<>();
    private final ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor();
    private final Ledger ledger;
    private final Ats ats;
    private final Journal journal;
    private volatile boolean over;

    Recalls(Ledger ledger, Ats ats, Journal journal) {
        this.ledger = ledger;
        this.ats = ats;
        this.journal = journal;
        racers.execute(this::look);
    }

    void expect(Journal.Entry entry, Withdrawal withdrawal) {
        waiting.put(entry.outcomeId(), new Expected(entry, withdrawal));
    }

    int waiting() {
        return waiting.size();
    }

    private void look() {
        while (!over) {
            if (!waiting.isEmpty()) {
                ledger.due(waiting.keySet()).forEach((outcome, due) -> {
                    var expected = waiting.remove(outcome);
                    racers.execute(() -> race(expected, due));
                });
            }
            Waiting.pause(LOOK_EVERY);
        }
    }

    private void race(Expected expected, Ledger.Due due) {
        var entry = expected.entry();
        var reinstates = expected.withdrawal().way() == Way.REINSTATEMENT;
        var start = due.at().plus(expected.withdrawal().offset()).minus(reinstates ? LONGER_WAY : Duration.ZERO);
        Waiting.pause(Duration.between(Instant.now(), start));
        journal.takingBack(entry.outcomeId());
        if (reinstates) {
            ats.reinstate(entry.number());
            journal.takenBack(entry.outcomeId(), Answer.REINSTATED);
        } else {
            journal.takenBack(entry.outcomeId(), ats.recall(due.notice()));
        }
    }

    /** Returns when every race is over; those whose notice never came are dropped. */
    @Override
    public void close() {
        over = true;
        racers.close();
    }
}
