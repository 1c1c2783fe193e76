package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.schedule.SendTime;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.UUID;

/** What a person may do to a notice before it leaves. */
@ApplicationScoped
public class Review {

    private final TenantWall wall;
    private final Moves moves;
    private final Clock clock;
    private final SendTime sendTime;

    Review(TenantWall wall, Moves moves, Clock clock, NoticeConfig config) {
        this.wall = wall;
        this.moves = moves;
        this.clock = clock;
        this.sendTime = new SendTime(config.graceWindow());
    }

    /**
     * Takes a notice back. Competes with the hand-over for the row, so if this returns, the notice never leaves. Twice is
     * once.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it is on its way, gone, or stopped for another reason
     */
    public Notice recall(TenantId tenant, UUID id) {
        var step = new Moves.Step(Move.RECALL, Cause.RECRUITER, clock.instant());
        return wall.inside(tenant, handle -> make(handle, id, step));
    }

    /**
     * Lets a held notice leave, after another grace window. Twice is once.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it is not held, or its matter is not complete
     */
    public Notice approve(TenantId tenant, UUID id) {
        var now = clock.instant();
        var step = new Moves.Step(Move.APPROVE, null, now, sendTime.after(now), null, null);
        return wall.inside(tenant, handle -> {
            var notice = found(handle, id);
            if (notice.life().state() == NoticeState.HELD && !notice.complete()) {
                throw new TooLateException(NoticeState.HELD);
            }
            return make(handle, id, step);
        });
    }

    private Notice make(Handle handle, UUID id, Moves.Step step) {
        var changed = moves.make(handle, new Moves.Target(id, null), step);
        var notice = found(handle, id);
        if (changed.isEmpty() && notice.life().state() != step.move().to()) {
            throw new TooLateException(notice.life().state());
        }
        return notice;
    }

    private static Notice found(Handle handle, UUID id) {
        return Notices.find(handle, id).orElseThrow(NoticeNotFoundException::new);
    }
}
