package io.hearback.message.notice;

import io.hearback.message.tenant.TenantWall;
import io.hearback.outbox.GroupCommit;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Moves of different notices, made at the same time by as many workers, that share a transaction: a commit waits for the
 * disk, and a hand-over needs two.
 */
@ApplicationScoped
class SharedMoves {

    private final TenantWall wall;
    private final Moves moves;
    private final GroupCommit<Beginning, Boolean> beginnings;
    private final GroupCommit<Moves.Wanted, Boolean> others;

    SharedMoves(TenantWall wall, Moves moves) {
        this.wall = wall;
        this.moves = moves;
        beginnings = new GroupCommit<>(1, one -> "alike", this::begin);
        others = new GroupCommit<>(1, wanted -> wanted.step().by(), this::make);
    }

    void start(@Observes StartupEvent event) {
        beginnings.start();
        others.start();
    }

    /** Once the dispatcher, which uses this, has stopped. */
    @PreDestroy
    void stop() throws InterruptedException {
        beginnings.stop();
        others.stop();
    }

    /**
     * Returns once the beginning is committed, or is known not to be.
     *
     * @return whether the hand-over begins
     */
    boolean begin(Beginning beginning) {
        return entered(beginnings, beginning, this::begin);
    }

    /**
     * Returns once the move is committed, or is known not to happen.
     *
     * @return whether it happened
     */
    boolean make(Moves.Target target, Moves.Step step) {
        return entered(others, new Moves.Wanted(target, step), this::make);
    }

    private static <W> boolean entered(
            GroupCommit<W, Boolean> group, W wanted, Function<List<W>, List<Boolean>> alone) {
        try {
            return group.enter(wanted);
        } catch (RuntimeException e) {
            // It may be another's fault. If it was committed all the same, the move is not made again.
            return alone.apply(List.of(wanted)).getFirst();
        }
    }

    /** @return whether each begins, in their order; of two workers that hold the same notice to be theirs, one at most */
    List<Boolean> begin(List<Beginning> group) {
        return wall.asWorker(worker -> each(group, Beginning::notice, beginnings -> Beginning.all(worker, beginnings)));
    }

    /** As {@link #begin(List)}. */
    List<Boolean> make(List<Moves.Wanted> group) {
        return wall.asWorker(worker -> each(
                group,
                wanted -> wanted.target().notice(),
                wanted -> moves.makeAll(worker, wanted).keySet()));
    }

    /**
     * Once its lease has ended, a worker may still want what is another's by now, and both at the same time. A statement answers
     * by notice and would take the one's yes for the other's: so it is asked about each notice once.
     */
    private static <W> List<Boolean> each(
            List<W> group, Function<W, UUID> notice, Function<List<W>, Set<UUID>> statement) {
        var done = Collections.<W>newSetFromMap(new IdentityHashMap<>());
        var left = group;
        while (!left.isEmpty()) {
            var first = new TreeMap<UUID, W>(); // copies of the service lock rows in the same order
            left.forEach(wanted -> first.putIfAbsent(notice.apply(wanted), wanted));
            statement.apply(List.copyOf(first.values())).forEach(id -> done.add(first.get(id)));
            left = left.stream()
                    .filter(wanted -> first.get(notice.apply(wanted)) != wanted)
                    .toList();
        }
        return group.stream().map(done::contains).toList();
    }
}
