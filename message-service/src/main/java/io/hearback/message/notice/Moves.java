package io.hearback.message.notice;

import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeState;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves one notice: a conditional UPDATE that is written down in the same statement, and the word to others if the move is
 * told. Two statements at most.
 */
@ApplicationScoped
class Moves {

    /**
     * @param token null to move it whoever has claimed it
     */
    record Target(UUID notice, UUID token) {}

    /**
     * @param leaves null to leave it as it is
     * @param reply the mail server's words, or null to leave what it said before
     * @param leaseUntil null for a state without a lease
     * @param bytesSha256 of what will be handed over, 64 hex digits; null if nothing will
     */
    record Step(
            Move move,
            String cause,
            Instant at,
            Departure leaves,
            String reply,
            Instant leaseUntil,
            String bytesSha256,
            Actor by) {

        Step(Move move, String cause, Instant at) {
            this(move, cause, at, null, null, null);
        }

        Step(Move move, String cause, Instant at, Departure leaves, String reply, Instant leaseUntil) {
            this(move, cause, at, leaves, reply, leaseUntil, null, Actor.PLATFORM);
        }

        static Step beginHandOver(Instant at, Instant leaseUntil, String bytesSha256) {
            return new Step(Move.BEGIN_HAND_OVER, null, at, null, null, leaseUntil, bytesSha256, Actor.PLATFORM);
        }

        Step by(Actor other) {
            return new Step(move, cause, at, leaves, reply, leaseUntil, bytesSha256, other);
        }
    }

    private static final String MOVE = Transitions.tellingBy("""
            update notice
            set state = :to, cause = :cause, state_at = :at, version = version + :told,
                attempts = attempts + :begun, send_at = coalesce(:sendAt, send_at),
                waits_for = case when cast(:sendAt as timestamptz) is null then waits_for else :waitsFor end,
                dated_at = case when :dated and attempts = 0 then coalesce(:sendAt, dated_at) else dated_at end,
                scheduled_at = coalesce(:scheduledAt, scheduled_at),
                smtp_reply = coalesce(:reply, smtp_reply), lease_until = :leaseUntil,
                bytes_sha256 = case when :begun = 1 then decode(cast(:bytes as text), 'hex') else bytes_sha256 end
            where id = :id and state = any(:from)
                and (cast(:token as uuid) is null or claim_token = :token)""");

    private final NoticeEvents events;

    Moves(NoticeEvents events) {
        this.events = events;
    }

    /**
     * @return empty if the notice is not there, or in no state that the move starts from, or claimed by another: nothing
     *     has changed then
     */
    Optional<NoticeChanged> make(Handle handle, Target target, Step step) {
        var changed = change(handle, target, step);
        if (step.move().told()) {
            tell(handle, changed.stream().toList());
        }
        return changed;
    }

    /** As {@link #make}; the word to others is left to the caller. */
    Optional<NoticeChanged> change(Handle handle, Target target, Step step) {
        return Transitions.by(handle.createQuery(MOVE), step.by())
                .bind("id", target.notice())
                .bind("token", target.token())
                .bind("to", step.move().to())
                .bindArray("from", String.class, names(step.move()))
                .bind("cause", step.cause())
                .bind("at", step.at())
                .bind("told", step.move().told() ? 1 : 0)
                .bind("begun", step.move() == Move.BEGIN_HAND_OVER ? 1 : 0)
                .bindByType(
                        "sendAt", step.leaves() == null ? null : step.leaves().at(), Instant.class)
                .bind("waitsFor", step.leaves() == null ? null : step.leaves().why())
                // Before its first attempt no copy can exist, so the date may still follow the time.
                .bind("dated", step.move() == Move.APPROVE || step.move() == Move.PUT_OFF)
                .bind("scheduledAt", step.move() == Move.APPROVE ? step.at() : null)
                .bind("reply", step.reply())
                .bind("leaseUntil", step.leaseUntil())
                .bind("bytes", step.bytesSha256())
                .map((row, context) -> NoticeRows.change(row))
                .findOne();
    }

    void tell(Handle handle, List<NoticeChanged> changes) {
        events.tell(handle, changes);
    }

    static List<String> names(Move move) {
        return move.from().stream().map(NoticeState::name).toList();
    }
}
