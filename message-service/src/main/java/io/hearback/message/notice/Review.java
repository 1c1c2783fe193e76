package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.house.Houses;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What a person may do to a notice before it leaves. */
@ApplicationScoped
public class Review {

    private final TenantWall wall;
    private final Recall recall;
    private final Approval approval;
    private final Undoing undoing;
    private final Gatherer gatherer;
    private final Houses houses;
    private final Clock clock;

    Review(
            TenantWall wall,
            Recall recall,
            Approval approval,
            Undoing undoing,
            Gatherer gatherer,
            Houses houses,
            Clock clock) {
        this.wall = wall;
        this.recall = recall;
        this.approval = approval;
        this.undoing = undoing;
        this.gatherer = gatherer;
        this.houses = houses;
        this.clock = clock;
    }

    /**
     * Takes a notice back, and with a refusal the task to call if that has not left. Competes with the hand-over for the
     * row, so if this returns, the notice never leaves unless a person {@linkplain #undo undoes} it. One that another
     * carries is taken out of that one's text, and those that it carries leave without it. Twice is once.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it is on its way, gone, or stopped for another reason
     */
    public Notice recall(TenantId tenant, UUID id, Actor by) {
        var now = clock.instant();
        return wall.inside(tenant, handle -> {
            recall.make(handle, List.of(id), by, now);
            var notice = found(handle, id);
            if (notice.life().state() != NoticeState.RECALLED) {
                throw new TooLateException(notice.life().state());
            }
            return notice;
        });
    }

    /**
     * Lets a held notice leave as it is, after another grace window, or after the call where one comes first. Twice is once.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it is not held, or its matter is not complete, or an offer to the same person is
     *     live, or nobody writes to its address any more
     * @throws DisrespectfulException if its verdict is, for more than a risky ground: that is no person's to overrule
     */
    public Notice approve(TenantId tenant, UUID id, Actor by) {
        var now = clock.instant();
        var house = houses.of(tenant);
        return wall.inside(tenant, handle -> {
            var people = gatherer.begin(handle, id);
            approval.make(handle, id, house, by, now);
            gatherer.settle(handle, people, now);
            return found(handle, id);
        });
    }

    /**
     * Undoes the last thing that a person decided about a notice: what was recalled is put back to where it was, with a
     * fresh grace window and at a humane hour; what was approved and has not left is held again. Not twice: what is undone
     * is no longer there to be undone.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws CannotUndoException if there is nothing to undo, or no longer
     */
    public Notice undo(TenantId tenant, UUID id, Actor by) {
        var now = clock.instant();
        var house = houses.of(tenant);
        return wall.inside(tenant, handle -> {
            undoing.make(handle, id, null, house, by, now);
            return found(handle, id);
        });
    }

    /** @return whether {@link #undo} would do anything now */
    public boolean canUndo(TenantId tenant, UUID id) {
        return wall.inside(tenant, handle -> {
            var notice = found(handle, id);
            var overtaken = Standing.isOvertaken(handle, notice);
            return undoing.isPossible(notice, Transitions.of(handle, id), overtaken, clock.instant());
        });
    }

    private static Notice found(Handle handle, UUID id) {
        return Notices.find(handle, id).orElseThrow(NoticeNotFoundException::new);
    }
}
