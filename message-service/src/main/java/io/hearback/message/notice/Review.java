package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.house.House;
import io.hearback.message.house.Houses;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What a person may do to a notice before it leaves. */
@ApplicationScoped
public class Review {

    private final TenantWall wall;
    private final Moves moves;
    private final Release release;
    private final CallTasks calls;
    private final Gatherer gatherer;
    private final Houses houses;
    private final Suppressions suppressions;
    private final Clock clock;

    Review(
            TenantWall wall,
            Moves moves,
            Release release,
            CallTasks calls,
            Gatherer gatherer,
            Houses houses,
            Suppressions suppressions,
            Clock clock) {
        this.wall = wall;
        this.moves = moves;
        this.release = release;
        this.calls = calls;
        this.gatherer = gatherer;
        this.houses = houses;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /**
     * Takes a notice back, and with a refusal the task to call if that has not left. Competes with the hand-over for the
     * row, so if this returns, the notice never leaves. One that another carries is taken out of that one's text, and those
     * that it carries leave without it. Twice is once.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it is on its way, gone, or stopped for another reason
     */
    public Notice recall(TenantId tenant, UUID id, Actor by) {
        var now = clock.instant();
        return wall.inside(tenant, handle -> {
            var people = gatherer.begin(handle, id);
            gatherer.detach(handle, id, by, now);
            var changed = moves.make(
                    handle, new Moves.Target(id, null), new Moves.Step(Move.RECALL, Cause.RECRUITER, now).by(by));
            var notice = found(handle, id);
            if (changed.isEmpty() && notice.life().state() != NoticeState.RECALLED) {
                throw new TooLateException(notice.life().state());
            }
            if (changed.isPresent() && notice.call() != null) {
                calls.retire(handle, notice, Cause.RECRUITER, by, now);
            }
            gatherer.settle(handle, people, now);
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
            approve(handle, id, house, by, now);
            gatherer.settle(handle, people, now);
            return found(handle, id);
        });
    }

    private void approve(Handle handle, UUID id, House house, Actor by, Instant now) {
        var notice = Notices.lock(handle, id);
        if (notice.life().state() == NoticeState.SCHEDULED) {
            return;
        }
        if (notice.life().state() != NoticeState.HELD
                || !notice.complete()
                || waitsForAnswer(notice)
                || suppressions.covers(handle, notice)) {
            throw new TooLateException(notice.life().state());
        }
        var substance = Notices.substance(handle, id);
        if (substance.report() != null) {
            var judgement = new Judgement(substance.report(), NoticeCheck.judged(notice.wording()));
            if (judgement.isFinal()) {
                throw new DisrespectfulException(judgement);
            }
        }
        gatherer.weigh(handle, notice);
        release.make(handle, notice, substance, house, by, now);
    }

    /** While an offer to the same person is live, nobody refuses them anything. */
    private static boolean waitsForAnswer(Notice notice) {
        return Cause.OFFER_LIVE.equals(notice.life().cause());
    }

    private static Notice found(Handle handle, UUID id) {
        return Notices.find(handle, id).orElseThrow(NoticeNotFoundException::new);
    }
}
