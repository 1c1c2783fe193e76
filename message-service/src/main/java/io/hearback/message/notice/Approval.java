package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.house.House;
import io.hearback.message.tenant.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.UUID;

/** Lets a held notice leave as it is, after another grace window, or after the call where one comes first. */
@ApplicationScoped
class Approval {

    private final Release release;
    private final Gatherer gatherer;
    private final Suppressions suppressions;

    Approval(Release release, Gatherer gatherer, Suppressions suppressions) {
        this.release = release;
        this.gatherer = gatherer;
        this.suppressions = suppressions;
    }

    /**
     * Between {@link Gatherer#begin} and {@link Gatherer#settle}. If it throws, nothing was changed. Twice is once.
     *
     * @return false if it had been done before
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it may not be approved
     * @throws DisrespectfulException if nobody may overrule its verdict
     */
    boolean make(Handle handle, UUID id, House house, Actor by, Instant now) {
        var notice = Notices.lock(handle, id);
        if (notice.life().state() == NoticeState.SCHEDULED) {
            return false;
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
        return true;
    }

    /** While an offer to the same person is live, nobody refuses them anything. */
    private static boolean waitsForAnswer(Notice notice) {
        return Cause.OFFER_LIVE.equals(notice.life().cause());
    }
}
