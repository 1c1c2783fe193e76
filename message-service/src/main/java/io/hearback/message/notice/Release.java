package io.hearback.message.notice;

import io.hearback.message.house.House;
import io.hearback.message.schedule.SendTime;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;

/** Schedules a notice that was held: after another grace window, and after the call where one comes first. */
@ApplicationScoped
class Release {

    private final Drafting drafting;
    private final Moves moves;
    private final CallTasks calls;
    private final SendTime sendTime;

    Release(Drafting drafting, Moves moves, CallTasks calls, NoticeConfig config) {
        this.drafting = drafting;
        this.moves = moves;
        this.calls = calls;
        this.sendTime = new SendTime(config.graceWindow());
    }

    /** @param held locked, and with its words */
    void make(Handle handle, Notice held, Substance substance, House house, Instant now) {
        var call = substance.matter() == null ? null : drafting.call(held.occasion(), house, now);
        var sendAt = call == null ? sendTime.after(now) : call.by();
        var step = new Moves.Step(Move.APPROVE, null, now, sendAt, null, null);
        var released = moves.make(handle, new Moves.Target(held.id(), null), step);
        if (released.isPresent() && call != null) {
            calls.begin(handle, held.with(call), substance, house, now);
        }
    }
}
