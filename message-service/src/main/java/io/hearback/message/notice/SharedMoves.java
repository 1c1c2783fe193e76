package io.hearback.message.notice;

import io.hearback.message.tenant.TenantWall;
import io.hearback.outbox.GroupCommit;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;
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
        beginnings = new GroupCommit<>(one -> "alike", this::begin);
        others = new GroupCommit<>(wanted -> wanted.step().by(), this::make);
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

    private List<Boolean> begin(List<Beginning> group) {
        return wall.asWorker(worker -> {
            var begun = Beginning.all(worker, group);
            return group.stream().map(one -> begun.contains(one.notice())).toList();
        });
    }

    private List<Boolean> make(List<Moves.Wanted> group) {
        return wall.asWorker(worker -> {
            var changed = moves.makeAll(worker, group);
            return group.stream()
                    .map(wanted -> changed.containsKey(wanted.target().notice()))
                    .toList();
        });
    }
}
