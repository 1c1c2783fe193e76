package io.hearback.message.notice;

import io.hearback.message.house.House;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;

/** Schedules a notice that was held, or taken back: after another grace window, and after the call where one comes first. */
@ApplicationScoped
class Release {

    private final Moves moves;
    private final CallTasks calls;
    private final Departures departures;

    Release(Moves moves, CallTasks calls, Departures departures) {
        this.moves = moves;
        this.calls = calls;
        this.departures = departures;
    }

    /** @param held locked, and with its words */
    void make(Handle handle, Notice held, Substance substance, House house, Actor by, Instant now) {
        schedule(handle, Move.APPROVE, held, substance, house, by, now);
    }

    /** As {@link #make}, of one that was recalled. */
    void putBack(Handle handle, Notice recalled, Substance substance, House house, Actor by, Instant now) {
        schedule(handle, Move.PUT_BACK, recalled, substance, house, by, now);
    }

    /** @return when it would leave if it were scheduled now */
    Departure foreseen(Notice notice, House house, Instant now) {
        return leaves(notice, callsFirst(notice, house), house, now);
    }

    private void schedule(
            Handle handle, Move move, Notice notice, Substance substance, House house, Actor by, Instant now) {
        var callsFirst = substance.matter() != null && callsFirst(notice, house);
        var leaves = leaves(notice, callsFirst, house, now);
        var step = new Moves.Step(move, null, now, leaves, null).by(by);
        var released = moves.make(handle, new Moves.Target(notice.id(), null), step);
        if (released.isPresent() && callsFirst) {
            calls.begin(handle, notice.with(new Call(leaves.at(), null)), substance, house, now);
        }
    }

    /** Whoever was called once is not called again. */
    private static boolean callsFirst(Notice notice, House house) {
        var called = notice.call() != null && notice.call().calledAt() != null;
        return !called && Drafting.callsFirst(notice.occasion(), house);
    }

    private Departure leaves(Notice notice, boolean callsFirst, House house, Instant now) {
        var place = notice.parties().place();
        return callsFirst
                ? departures.unlessCalled(notice.id(), notice.occasion(), place, house, now)
                : departures.scheduled(notice.id(), notice.occasion(), place, house, now);
    }
}
