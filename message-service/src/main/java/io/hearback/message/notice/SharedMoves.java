package io.hearback.message.notice;

import io.hearback.message.tenant.TenantWall;
import io.hearback.outbox.GroupCommit;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;

/**
 * Moves of different notices, made at the same time by as many workers, that share a transaction: a commit waits for the
 * disk, and a hand-over needs two.
 */
@ApplicationScoped
class SharedMoves {

    private final TenantWall wall;
    private final Moves moves;
    private final GroupCommit<Moves.Wanted, Boolean> group;

    SharedMoves(TenantWall wall, Moves moves) {
        this.wall = wall;
        this.moves = moves;
        group = new GroupCommit<>(wanted -> wanted.step().by(), this::make);
    }

    void start(@Observes StartupEvent event) {
        group.start();
    }

    /** Once the dispatcher, which uses this, has stopped. */
    @PreDestroy
    void stop() throws InterruptedException {
        group.stop();
    }

    /**
     * Returns once the move is committed, or is known not to happen.
     *
     * @return whether it happened
     */
    boolean make(Moves.Target target, Moves.Step step) {
        var wanted = new Moves.Wanted(target, step);
        try {
            return group.enter(wanted);
        } catch (RuntimeException e) {
            // It may be another's fault. If it was committed all the same, the move is not made again.
            return make(List.of(wanted)).getFirst();
        }
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
