package io.hearback.chaos;

import io.hearback.chaos.Fault.Kind;
import io.hearback.chaos.Journal.Answer;
import io.hearback.contract.NoticeState;
import io.hearback.local.machine.Waiting;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Progress;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One campaign: outcomes come in, faults happen, notices are taken back; then it becomes quiet, and all is reckoned up. */
final class Campaign {

    /** How far it is. */
    interface Watcher {
        void progress(int outcomes, String words);
    }

    private static final Duration LONGEST_UNTIL_QUIET = Duration.ofMinutes(5);
    private static final Duration LONGEST_UNTIL_FED = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Set<NoticeState> STILL_MOVING =
            Set.of(NoticeState.SCHEDULED, NoticeState.CLAIMED, NoticeState.HANDING_OVER);

    private final Plan plan;
    private final Watcher watcher;
    private final Journal journal = new Journal();
    private final Gate gate = new Gate();
    private Faults faults;
    private long faultsBegan;
    private long faultsEnded;

    Campaign(Plan plan, Watcher watcher) {
        this.plan = plan;
        this.watcher = watcher;
    }

    /** Its data folder stays where it was if a promise was broken. */
    Result run(Progress progress) throws InterruptedException {
        var stand = Stand.start(plan, progress);
        Result result;
        try (stand) {
            var began = System.nanoTime();
            var ledger = new Ledger(stand.platform());
            faults = new Faults(stand, ledger);
            disturb(stand, ledger);
            Waiting.until(LONGEST_UNTIL_QUIET, LOOK_EVERY, () -> isQuiet(ledger));
            result = result(stand, ledger, began);
        }
        if (result.everyPromiseHeld()) {
            stand.forget();
        } else {
            progress.say("What the services logged is in " + stand.folder().resolve("log"));
        }
        return result;
    }

    private void disturb(Stand stand, Ledger ledger) throws InterruptedException {
        var copies = stand.dispatchers().stream()
                .map(dispatcher -> dispatcher.service().url())
                .toList();
        var ats = new Ats(
                stand.platform().url(Service.INTAKE), copies, stand.platform().apiKey());
        try (var recalls = new Recalls(ledger, ats, journal);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var feeder = new Feeder(plan, ats, journal, recalls, gate);
            var feeding = threads.submit(() -> {
                feeder.feed();
                return null;
            });
            try {
                carryOutFaults(feeding);
            } catch (RuntimeException e) {
                feeding.cancel(true); // it would wait for ever
                throw e;
            }
            feeding.get();
            Waiting.until(LONGEST_UNTIL_FED, () -> recalls.waiting() == 0);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The outcomes could not all be reported", e.getCause());
        }
    }

    private void carryOutFaults(Future<?> feeding) throws InterruptedException {
        var planned = plan.faults();
        var step = plan.outcomes() / (planned.size() + 1) + 1;
        faultsBegan = System.nanoTime();
        for (int number = 0; number < planned.size() && feeding.state() != Future.State.FAILED; number++) {
            var fault = planned.get(number);
            gate.open(fault.after() + step);
            Waiting.until(LONGEST_UNTIL_FED, () -> journal.size() >= fault.after() || feeding.isDone());
            watcher.progress(
                    journal.size(), "fault %d of %d, %s".formatted(number + 1, planned.size(), words(fault.kind())));
            faults.carryOut(fault);
        }
        faults.untilAllAreUp();
        faultsEnded = System.nanoTime();
        gate.open(plan.outcomes());
    }

    private boolean isQuiet(Ledger ledger) {
        var notices = ledger.notices();
        var moving = notices.stream()
                .filter(notice -> STILL_MOVING.contains(notice.state()))
                .count();
        var events = ledger.waitingEvents();
        watcher.progress(journal.size(), "until quiet: %d notices, %d events to go".formatted(moving, events));
        return moving == 0 && events == 0 && notices.size() >= journal.size() && isTold(notices, ledger);
    }

    private static boolean isTold(List<Ledger.NoticeRow> notices, Ledger ledger) {
        var told = ledger.told();
        return notices.stream().allMatch(notice -> notice.state() == told.get(notice.outcomeId()));
    }

    private Result result(Stand stand, Ledger ledger, long began) {
        var mail = stand.oracle().log();
        var reckoning = Reckoning.of(new Reckoning.Evidence(
                List.copyOf(journal.entries()),
                journal.recalls(),
                ledger.notices(),
                mail.acceptedById(),
                mail.acceptedByRecipient(),
                mail.leftOpen(),
                mail.refusedForGood(),
                faults.hitInHand(),
                ledger.told()));
        var answers = journal.recalls().values();
        var done = faults.done();
        var kills = done.entrySet().stream()
                .filter(fault -> fault.getKey().isKill())
                .mapToInt(Map.Entry::getValue)
                .sum();
        var unanswered = Collections.frequency(answers, Answer.NONE);
        return new Result(
                plan.seed(),
                journal.size(),
                kills,
                done,
                faults.missed(),
                Math.round(600e9 * kills / Math.max(1, faultsEnded - faultsBegan)) / 10.0,
                (int) ((System.nanoTime() - began) / 1_000_000_000),
                stand.oracle().handOvers(),
                mail.acceptedById().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                mail.deeds(),
                mail.ambiguous(),
                reckoning.lost(),
                reckoning.duplicates(),
                reckoning.unknown(),
                reckoning.unexplained(),
                answers.size() - unanswered,
                Collections.frequency(answers, Answer.RECALLED),
                Collections.frequency(answers, Answer.TOO_LATE),
                Collections.frequency(answers, Answer.REINSTATED),
                unanswered,
                reckoning.contradictions(),
                reckoning.invented(),
                reckoning.untold(),
                reckoning.states(),
                reckoning.findings());
    }

    private static String words(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
