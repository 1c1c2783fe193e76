package io.hearback.message.notice;

import io.hearback.message.house.House;
import io.hearback.message.tenant.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;

/** Schedules a notice that was held: after another grace window, and after the call where one comes first. */
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
        var callsFirst = substance.matter() != null && Drafting.callsFirst(held.occasion(), house);
        var place = held.parties().place();
        var leaves = callsFirst
                ? departures.unlessCalled(held.id(), held.occasion(), place, house, now)
                : departures.scheduled(held.id(), held.occasion(), place, house, now);
        var step = new Moves.Step(Move.APPROVE, null, now, leaves, null, null).by(by);
        var released = moves.make(handle, new Moves.Target(held.id(), null), step);
        if (released.isPresent() && callsFirst) {
            calls.begin(handle, held.with(new Call(leaves.at(), null)), substance, house, now);
        }
    }
}
