package io.hearback.message.notice;

import io.hearback.contract.NoticeChanged;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The notices as a queue: the table is the queue, there is no other. Each method is one transaction, or
 * part of one. A worker shows the
 * token of its claim; if another has the notice meanwhile, or it was stopped, the move does not happen.
 */
@ApplicationScoped
public class NoticeQueue {

    /**
     * Begins a statement that knows who has something to leave, as {@code tenant (id)}; the last id is null. Jumps through the
     * partial index, so that a tenant with a million waiting costs no more than one with a single notice.
     */
    public static final String WITH_TENANTS = """
            with recursive tenant (id) as (
                (select tenant_id from open_notice where state = 'SCHEDULED' order by tenant_id limit 1)
                union all
                select (select o.tenant_id from open_notice o
                        where o.state = 'SCHEDULED' and o.tenant_id > tenant.id order by o.tenant_id limit 1)
                from tenant where tenant.id is not null)""";

    /**
     * Each tenant gets the same share, so none waits behind another. SKIP LOCKED lets any number of workers claim at once. Whoever
     * changes a notice locks it first and then what tells that it is open; here it is the other way round, so a notice that
     * somebody has locked is left alone and not waited for.
     */
    private static final String CLAIM = WITH_TENANTS + """
            ,
            waiting as materialized (
                select id from tenant cross join lateral (
                    select from open_notice o
                    where o.state = 'SCHEDULED' and o.tenant_id = tenant.id and o.send_at <= :now limit 1) as something
                order by random() limit :atMost),
            due as materialized (
                select each.notice_id from waiting cross join lateral (
                    select o.notice_id from open_notice o
                    where o.state = 'SCHEDULED' and o.tenant_id = waiting.id and o.send_at <= :now
                    order by o.send_at limit greatest(1, :atMost / (select count(*) from waiting))
                    for update skip locked) as each),
            free as materialized (
                select id from notice where id = any (array(select notice_id from due)) and state = 'SCHEDULED'
                for update skip locked),
            taken (id) as (
                delete from open_notice where notice_id = any (array(select id from free)) returning notice_id),
            noted as (
                insert into claim (token, notices, look_at)
                select :token, array_agg(id), :leaseUntil from taken having count(*) > 0)
            update notice
            set state = 'CLAIMED', cause = null, state_at = :now, claim_token = :token, lease_until = :leaseUntil
            where id = any (array(select id from taken)) returning\s""" + NoticeRows.COLUMNS;

    private static final String LEFT_IN_HAND = "state = 'HANDING_OVER' and channel %s 'CALLBACK'";

    /** Claims. So many at once that a long outage is cleared soon, so few that no transaction gets long. */
    private static final int REAPED_AT_ONCE = 100;

    private final TenantWall wall;
    private final SharedMoves moves;
    private final NoticeEvents events;
    private final Suppressions suppressions;

    NoticeQueue(TenantWall wall, SharedMoves moves, NoticeEvents events, Suppressions suppressions) {
        this.wall = wall;
        this.moves = moves;
        this.events = events;
        this.suppressions = suppressions;
    }

    /**
     * Claims due notices, and holds those to addresses that nobody writes to any more. Two statements, and what is held.
     *
     * @param token new for each claim
     */
    public List<Notice> claim(UUID token, int atMost, Instant now, Duration lease) {
        return wall.asWorker(worker -> {
            var claimed = worker.createQuery(CLAIM)
                    .bind("token", token)
                    .bind("atMost", atMost)
                    .bind("now", now)
                    .bind("leaseUntil", now.plus(lease))
                    .map((row, context) -> NoticeRows.notice(row))
                    .list();
            return suppressions.holdBack(worker, claimed, now);
        });
    }

    /**
     * Forgets claims whose notices are all done, so that nobody looks at them again. One of which something is in hand all the
     * same stays, for {@link #reap}.
     */
    public void forget(List<UUID> tokens) {
        wall.asWorker(worker -> {
            Claim.forget(worker, tokens);
            return null;
        });
    }

    /** Gives a claimed notice back, untouched. */
    public boolean release(UUID notice, UUID token, Instant now) {
        return move(notice, token, new Moves.Step(Move.RELEASE, null, now));
    }

    /** Gives a claimed notice back until it may leave. @return false if it is no longer in this worker's hands */
    public boolean putOff(UUID notice, UUID token, Departure until, Instant now) {
        return move(notice, token, new Moves.Step(Move.PUT_OFF, null, now, until, null));
    }

    /** The point of no return, to be committed before the first byte. On false, not a byte may leave. */
    public boolean beginHandOver(UUID notice, UUID token, Instant now, Duration lease) {
        return beginHandOver(notice, token, null, now, lease);
    }

    /** As {@link #beginHandOver(UUID, UUID, Instant, Duration)}. @param bytesSha256 of what will leave, 64 hex digits */
    public boolean beginHandOver(UUID notice, UUID token, String bytesSha256, Instant now, Duration lease) {
        return beginHandOver(notice, token, Channel.EMAIL, bytesSha256, now, lease);
    }

    /** As {@link #beginHandOver(UUID, UUID, String, Instant, Duration)}. @param channel by which it will leave */
    public boolean beginHandOver(
            UUID notice, UUID token, Channel channel, String bytesSha256, Instant now, Duration lease) {
        return moves.begin(new Beginning(notice, token, channel, now, now.plus(lease), bytesSha256));
    }

    /** @return false if the notice is settled already */
    public boolean conclude(UUID notice, UUID token, Verdict verdict, Instant now) {
        return move(
                notice,
                token,
                new Moves.Step(verdict.move(), verdict.cause(), now, verdict.again(), verdict.reply())
                        .via(verdict.next()));
    }

    private boolean move(UUID notice, UUID token, Moves.Step step) {
        return moves.make(new Moves.Target(notice, token), step);
    }

    /**
     * Settles what workers that are gone have left behind: a claim whose lease has ended goes back, as nothing was sent; a
     * hand-over whose lease has ended becomes UNKNOWN, as nobody can tell; but a callback is made again, as whoever gets it
     * drops copies.
     *
     * @return at how many claims it has looked; ask again while there are any
     */
    public int reap(Instant now) {
        return wall.asWorker(worker -> {
            var claims = Claim.toLookAt(worker, REAPED_AT_ONCE, now);
            if (!claims.isEmpty()) {
                settle(worker, claims, now);
                Claim.lookedAt(worker, claims, now);
            }
            return claims.size();
        });
    }

    private void settle(Handle worker, List<Claim> claims, Instant now) {
        var taken = claims.stream().map(Claim::notices).flatMap(List::stream).toArray(UUID[]::new);
        settle(worker, taken, Move.RELEASE, "state = 'CLAIMED'", null, now);
        events.tell(worker, settle(worker, taken, Move.LOSE, LEFT_IN_HAND.formatted("<>"), Cause.LEASE_EXPIRED, now));
        events.tell(worker, settle(worker, taken, Move.DEFER, LEFT_IN_HAND.formatted("="), Cause.LEASE_EXPIRED, now));
    }

    private static List<NoticeChanged> settle(
            Handle worker, UUID[] taken, Move move, String left, String cause, Instant now) {
        return worker.createQuery(Transitions.telling("""
                        update notice
                        set state = :to, cause = :cause, state_at = :now, version = version + :told, lease_until = null
                        where id in (
                            select id from notice where id = any (:taken) and <left> and lease_until < :now
                            order by id for update skip locked)"""))
                .define("left", left)
                .bind("to", move.to())
                .bind("cause", cause)
                .bind("now", now)
                .bind("told", move.told() ? 1 : 0)
                .bind("taken", taken)
                .map((row, context) -> NoticeRows.change(row))
                .list();
    }
}
