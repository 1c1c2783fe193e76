package io.hearback.message.notice;

import io.hearback.message.house.House;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The call that comes before a refusal, from the moment the refusal is scheduled. */
@ApplicationScoped
class CallTasks {

    private final Drafting drafting;
    private final Moves moves;
    private final NoticeEvents events;

    CallTasks(Drafting drafting, Moves moves, NoticeEvents events) {
        this.drafting = drafting;
        this.moves = moves;
        this.events = events;
    }

    /** Asks the recruiter to call, once for each refusal; one who was told that there is no need to is asked again. */
    void begin(Handle handle, Notice refusal, Substance substance, House house, Instant now) {
        handle.createUpdate("update notice set call_by = :by where id = :id")
                .bind("by", refusal.call().by())
                .bind("id", refusal.id())
                .execute();
        drafting.callTask(refusal, substance, house, now).ifPresent(task -> {
            if (NoticeRows.bind(handle.createUpdate(NoticeRows.INSERT), task).execute() == 1) {
                events.tell(handle, List.of(task.notice().changed()));
            } else {
                of(handle, refusal)
                        .ifPresent(known -> moves.make(
                                handle, known, new Moves.Step(Move.PUT_BACK, null, now, Departure.now(now), null)));
            }
        });
    }

    /** A task that has not left yet need not: the call is made, or the refusal taken back. */
    void retire(Handle handle, Notice refusal, String cause, Actor by, Instant now) {
        of(handle, refusal).ifPresent(task -> moves.make(handle, task, new Moves.Step(Move.RECALL, cause, now).by(by)));
    }

    private static Optional<Moves.Target> of(Handle handle, Notice refusal) {
        return handle.createQuery("select id from notice where outcome_id = :outcome and kind = 'CALL_TASK'")
                .bind("outcome", refusal.occasion().outcomeId())
                .mapTo(UUID.class)
                .findOne()
                .map(task -> new Moves.Target(task, null));
    }
}
