package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.house.House;
import io.hearback.message.notice.CannotUndoException.Why;
import io.hearback.message.tenant.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Puts a recalled notice back, with a fresh grace window and at a humane hour, or holds an approved one again; by the rules
 * of {@link Retraction}. Competes with the hand-over for the row, as a recall does.
 */
@ApplicationScoped
class Undoing {

    private final Gatherer gatherer;
    private final Release release;
    private final CallTasks calls;
    private final Moves moves;
    private final Duration within;

    Undoing(Gatherer gatherer, Release release, CallTasks calls, Moves moves, NoticeConfig config) {
        this.gatherer = gatherer;
        this.release = release;
        this.calls = calls;
        this.moves = moves;
        this.within = config.undoWithin();
    }

    /**
     * In a transaction of its own: whoever it goes to is locked first, so that a newer outcome is either seen here or sees
     * the notice where this has put it. If it throws, roll back.
     *
     * @param recall whether a recall is to be undone, and nothing else; null for whatever came last
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws CannotUndoException if there is nothing to undo, or no longer
     */
    void make(Handle handle, UUID id, Boolean recall, House house, Actor by, Instant now) {
        Person.lock(handle, Person.of(handle, List.of(id)));
        var people = gatherer.begin(handle, List.of(id));
        gatherer.detach(handle, List.of(id), by, now);
        var notice = Notices.lock(handle, id);
        if (recall != null && !Retraction.undoes(notice.life().state(), recall)) {
            throw new CannotUndoException(Why.NOTHING_TO_UNDO, notice);
        }
        var retraction =
                Retraction.of(notice, Transitions.of(handle, id), Standing.isOvertaken(handle, notice), now, within);
        if (retraction.move() == Move.PUT_BACK) {
            release.putBack(handle, notice, Notices.substance(handle, id), house, by, now);
        } else {
            hold(handle, notice, retraction, by, now);
        }
        gatherer.settle(handle, people, now);
    }

    private void hold(Handle handle, Notice notice, Retraction retraction, Actor by, Instant now) {
        var step = new Moves.Step(retraction.move(), retraction.cause(), now).by(by);
        if (moves.make(handle, new Moves.Target(notice.id(), null), step).isEmpty()) {
            throw new CannotUndoException(Why.LEFT, notice);
        }
        if (notice.call() != null) {
            calls.retire(handle, notice, Cause.RECRUITER, by, now);
        }
        // Nobody calls, or waits for a call, while a person has yet to look at it; and who weighed an offer did so in
        // vain.
        handle.createUpdate("update notice set offer_weighed = false,"
                        + " call_by = case when called_at is null then null else call_by end where id = :id")
                .bind("id", notice.id())
                .execute();
    }

    /** @return whether that can be undone now, as far as the notice and its history say */
    boolean isPossible(Notice notice, List<Transition> transitions, boolean overtaken, Instant now) {
        try {
            return notice.life().state() != NoticeState.HELD
                    && Retraction.of(notice, transitions, overtaken, now, within) != null;
        } catch (CannotUndoException e) {
            return false;
        }
    }
}
