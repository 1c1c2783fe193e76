package io.hearback.chaos;

import io.hearback.chaos.Fault.Kind;
import io.hearback.chaos.Stand.Dispatcher;
import io.hearback.local.machine.Waiting;
import io.hearback.local.service.Service;
import io.hearback.local.service.ServiceCopy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Does to the stand what the plan says. Whatever was ended is started again at once. Of each fault that hits hand-overs it
 * notes whose notices were in hand, for they may become UNKNOWN, and no others.
 */
final class Faults {

    /** For a hand-over to reach the moment; then the kill comes all the same, and counts as missed. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** What a killed process had sent to PostgreSQL may be committed a little later. */
    private static final Duration SETTLING = Duration.ofMillis(300);

    private final Stand stand;
    private final Ledger ledger;
    private final Set<String> hitInHand = ConcurrentHashMap.newKeySet();
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private final Map<ServiceCopy, CompletableFuture<Void>> starting = new HashMap<>();
    private int missed;

    Faults(Stand stand, Ledger ledger) {
        this.stand = stand;
        this.ledger = ledger;
    }

    /** Returns when it is done. What was killed may still be starting; the next fault that needs it waits for it. */
    synchronized void carryOut(Fault fault) throws InterruptedException {
        switch (fault.kind()) {
            case KILL_DISPATCHER -> killDispatcher(fault);
            case PAUSE_DISPATCHER -> pauseDispatcher(fault);
            case KILL_INTAKE -> kill(Service.INTAKE, fault);
            case KILL_FEEDBACK -> kill(Service.FEEDBACK, fault);
            case CRASH_POSTGRES -> crashPostgres(fault);
            case KILL_KAFKA -> {
                Waiting.pause(fault.pause());
                stand.kafka().kill();
                stand.kafka().start();
            }
            case REPLAY -> replay();
            case ROLLING_RESTART -> restartOneByOne();
        }
        done.merge(fault.kind(), 1, Integer::sum);
    }

    private void killDispatcher(Fault fault) throws InterruptedException {
        var victim = stand.dispatchers().get(fault.copy());
        untilUp(victim.service());
        if (fault.moment() == null) {
            Waiting.pause(fault.pause());
            victim.service().kill();
        } else if (!victim.door().when(fault.moment(), PATIENCE, victim.service()::kill)) {
            missed++;
            victim.service().kill();
        }
        noteHandOvers();
        startAgain(victim.service());
        Waiting.pause(SETTLING);
        noteHandOvers();
    }

    private void pauseDispatcher(Fault fault) {
        var zombie = stand.dispatchers().get(fault.copy()).service();
        untilUp(zombie);
        zombie.pause();
        try {
            noteHandOvers();
            Waiting.pause(SETTLING);
            noteHandOvers();
            Waiting.pause(fault.pause());
        } finally {
            zombie.resume();
        }
    }

    private void kill(Service service, Fault fault) {
        var victim = stand.platform().copy(service);
        untilUp(victim);
        Waiting.pause(fault.pause());
        victim.kill();
        startAgain(victim);
    }

    /** Not while something starts: a service without its database ends, and whoever runs it starts it again. */
    private void crashPostgres(Fault fault) {
        untilAllAreUp();
        Waiting.pause(fault.pause());
        stand.platform().postgres().crash();
        stand.platform().postgres().start();
        noteHandOvers();
    }

    /** With the readers away, since Kafka moves nobody's offsets while they read. */
    private void replay() {
        untilAllAreUp();
        together(
                () -> stand.platform().stop(Service.FEEDBACK),
                dispatcher -> dispatcher.service().stop());
        new Readers(stand.platform().kafka().bootstrapServers()).beginAgain();
        together(
                () -> stand.platform().start(Service.FEEDBACK),
                dispatcher -> dispatcher.service().start());
    }

    /** Orderly, so what is in hand is finished first: nothing is noted, and an UNKNOWN notice that comes of it is unexplained. */
    private void restartOneByOne() {
        untilAllAreUp();
        var inTurn = new ArrayList<ServiceCopy>();
        stand.dispatchers().forEach(dispatcher -> inTurn.add(dispatcher.service()));
        inTurn.add(stand.platform().copy(Service.INTAKE));
        inTurn.add(stand.platform().copy(Service.FEEDBACK));
        for (var copy : inTurn) {
            copy.stop();
            copy.start();
        }
    }

    private void together(Runnable feedback, Consumer<Dispatcher> toEach) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(feedback);
            var others = stand.dispatchers().stream()
                    .map(dispatcher -> threads.submit(() -> toEach.accept(dispatcher)))
                    .toList();
            first.get();
            for (var other : others) {
                other.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain(ServiceCopy copy) {
        starting.put(copy, CompletableFuture.runAsync(copy::start, Thread::startVirtualThread));
    }

    private void untilUp(ServiceCopy copy) {
        var start = starting.remove(copy);
        if (start != null) {
            start.join();
        }
    }

    /** Returns when nothing is starting any more. */
    synchronized void untilAllAreUp() {
        List.copyOf(starting.keySet()).forEach(this::untilUp);
    }

    private void noteHandOvers() {
        hitInHand.addAll(ledger.beingHandedOver());
    }

    Set<String> hitInHand() {
        return Set.copyOf(hitInHand);
    }

    synchronized Map<Kind, Integer> done() {
        return new EnumMap<>(done);
    }

    /** @return kills that were to hit a moment of a hand-over, while none reached it */
    synchronized int missed() {
        return missed;
    }
}
