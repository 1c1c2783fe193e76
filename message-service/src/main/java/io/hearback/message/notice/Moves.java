package io.hearback.message.notice;

import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeState;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.Actor;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Moves notices: a conditional UPDATE that is written down in the same statement, and the word to others about the moves that
 * are told. Two statements at most.
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
     * @param next the channel that takes over; null if none does
     */
    record Step(Move move, String cause, Instant at, Departure leaves, String reply, Channel next, Actor by) {

        Step {
            if (move == Move.BEGIN_HAND_OVER) {
                throw new IllegalArgumentException("a hand-over counts as an attempt: see Beginning");
            }
            if (move == Move.CLAIM) {
                throw new IllegalArgumentException("a claim takes what is open: see NoticeQueue");
            }
        }

        Step(Move move, String cause, Instant at) {
            this(move, cause, at, null, null);
        }

        Step(Move move, String cause, Instant at, Departure leaves, String reply) {
            this(move, cause, at, leaves, reply, null, Actor.PLATFORM);
        }

        Step by(Actor other) {
            return new Step(move, cause, at, leaves, reply, next, other);
        }

        Step via(Channel other) {
            return new Step(move, cause, at, leaves, reply, other, by);
        }
    }

    /** What somebody wants of a notice. */
    record Wanted(Target target, Step step) {}

    private static final String MOVE = Transitions.tellingBy("""
            update notice
            set state = to_state, cause = because, state_at = moved_at, version = version + told,
                send_at = coalesce(leaves_at, send_at),
                waits_for = case when leaves_at is null then waits_for else leaves_why end,
                dated_at = case when dated and attempts = 0 then coalesce(leaves_at, dated_at) else dated_at end,
                scheduled_at = coalesce(approved_at, scheduled_at),
                smtp_reply = coalesce(reply, smtp_reply), lease_until = null,
                channel = coalesce(next, channel),
                tried_before = case when next is null then tried_before else attempts end
            from unnest(:ids::uuid[], :tokens::uuid[], :froms, :tos, :causes, :times::timestamptz[], :told::integer[],
                        :leaves::timestamptz[], :whys, :dated::boolean[], :approved::timestamptz[], :replies,
                        :nexts)
                as wanted (target, token, from_states, to_state, because, moved_at, told, leaves_at, leaves_why, dated,
                           approved_at, reply, next)
            where id = target and state = any (string_to_array(from_states, ','))
                and (token is null or claim_token = token)""");

    private final NoticeEvents events;

    Moves(NoticeEvents events) {
        this.events = events;
    }

    /**
     * @return empty if the notice is not there, or in no state that the move starts from, or claimed by another: nothing
     *     has changed then
     */
    Optional<NoticeChanged> make(Handle handle, Target target, Step step) {
        return Optional.ofNullable(
                makeAll(handle, List.of(new Wanted(target, step))).get(target.notice()));
    }

    /**
     * As {@link #make} for each. Two statements in all.
     *
     * @param wanted of different notices, by the same hand
     * @return what has changed, by the notice's id
     */
    Map<UUID, NoticeChanged> makeAll(Handle handle, List<Wanted> wanted) {
        var query = handle.createQuery(MOVE);
        bind(new Rows<>(query, wanted));
        var changed = Transitions.by(query, wanted.getFirst().step().by())
                .map((row, context) -> NoticeRows.change(row))
                .collect(Collectors.toMap(NoticeChanged::noticeId, Function.identity()));
        events.tell(
                handle,
                wanted.stream()
                        .filter(each -> each.step().move().told())
                        .map(each -> changed.get(each.target().notice()))
                        .filter(Objects::nonNull)
                        .toList());
        return changed;
    }

    private static void bind(Rows<Wanted> rows) {
        rows.bind("ids", wanted -> wanted.target().notice())
                .bind("tokens", wanted -> wanted.target().token())
                .bind("froms", wanted -> String.join(",", names(wanted.step().move())))
                .bind("tos", wanted -> wanted.step().move().to())
                .bind("causes", wanted -> wanted.step().cause())
                .bind("times", wanted -> wanted.step().at())
                .bind("told", wanted -> wanted.step().move().told() ? 1 : 0)
                .bind(
                        "leaves",
                        wanted -> wanted.step().leaves() == null
                                ? null
                                : wanted.step().leaves().at())
                .bind(
                        "whys",
                        wanted -> wanted.step().leaves() == null
                                ? null
                                : wanted.step().leaves().why())
                // Before its first attempt no copy can exist, so the date may still follow the time.
                .bind(
                        "dated",
                        wanted -> wanted.step().move().schedules()
                                || wanted.step().move() == Move.PUT_OFF)
                .bind(
                        "approved",
                        wanted ->
                                wanted.step().move().schedules() ? wanted.step().at() : null)
                .bind("replies", wanted -> wanted.step().reply())
                .bind("nexts", wanted -> wanted.step().next());
    }

    static List<String> names(Move move) {
        return move.from().stream().map(NoticeState::name).toList();
    }
}
