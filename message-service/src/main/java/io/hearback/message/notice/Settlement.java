package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.Wait;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Settles what became of notices, once evidence or a person says so (design, section 5). The same evidence twice, and
 * evidence of a notice that is settled, change nothing; whatever is decided is decided on the locked row.
 */
@ApplicationScoped
public class Settlement {

    private static final Logger LOG = Logger.getLogger(Settlement.class);

    /** Greylisting servers want some minutes. */
    private static final Duration AFTER_REJECTION = Duration.ofMinutes(5);

    private static final int AT_MOST = 50_000;

    private final TenantWall wall;
    private final Moves moves;
    private final Departures departures;
    private final Suppressions suppressions;
    private final Clock clock;
    private final int attempts;

    Settlement(
            TenantWall wall,
            Moves moves,
            Departures departures,
            Suppressions suppressions,
            Clock clock,
            @ConfigProperty(name = "hearback.dispatch.retry.attempts", defaultValue = "12") int attempts) {
        this.wall = wall;
        this.moves = moves;
        this.departures = departures;
        this.suppressions = suppressions;
        this.clock = clock;
        this.attempts = attempts;
    }

    /** @return what no person has to settle yet: those that have attempts left, the newest first */
    public List<Unproved> unproved() {
        return wall.asWorker(worker -> worker.createQuery("""
                        select tenant_id, message_id, send_at, state_at, exists (
                            select from transition where notice_id = notice.id and cause = 'WAITED_LONG_ENOUGH') as again
                        from notice
                        where id = any (array(select notice_id from open_notice where state = 'UNKNOWN')) and attempts < :attempts
                        order by state_at desc limit :atMost""")
                .bind("attempts", attempts)
                .bind("atMost", AT_MOST)
                .map((row, context) -> new Unproved(
                        new TenantId(row.getString("tenant_id")),
                        row.getString("message_id"),
                        row.getBoolean("again"),
                        NoticeRows.instant(row, "send_at"),
                        NoticeRows.instant(row, "state_at")))
                .list());
    }

    /** @return what the notice has become; empty if the evidence is of none of ours, or changes nothing */
    public Optional<NoticeState> settle(Evidence evidence) {
        return wall.<Optional<Notice>>asWorker(worker -> find(worker, evidence.messageId()))
                .flatMap(notice -> settle(notice, evidence));
    }

    private Optional<NoticeState> settle(Notice notice, Evidence evidence) {
        var now = clock.instant();
        var soonest = evidence.finding() == Finding.REJECTED
                ? new Departure(now.plus(AFTER_REJECTION), Wait.RETRY)
                : Departure.now(now);
        // Before the row is locked: it may have to read the hours in a transaction of its own.
        var again = again(notice, Ruling.on(evidence, notice.life()), soonest);
        return wall.asWorker(worker -> settle(worker, notice.id(), evidence, again, now));
    }

    private Departure again(Notice notice, Optional<Move> move, Departure soonest) {
        return move.filter(Move.DEFER::equals)
                .map(deferred -> departures.next(notice, soonest))
                .orElse(soonest);
    }

    private Optional<NoticeState> settle(Handle worker, UUID id, Evidence evidence, Departure again, Instant now) {
        var notice = Notices.lock(worker, id);
        var move = Ruling.on(evidence, notice.life());
        move.ifPresent(each -> make(worker, id, each, evidence.cause(), again, Actor.PLATFORM, now));
        var arrived = move.map(Move::to).orElse(notice.life().state());
        // What was told of a notice that had come back before is no news.
        if (evidence.condemnsAddress()
                && (move.isPresent() || evidence.finding() == Finding.COMPLAINED && arrived == NoticeState.SENT)) {
            suppressions.add(worker, notice, evidence.cause(), now);
        }
        move.ifPresent(each -> LOG.infof("NOTICE_%s notice=%s cause=%s", each, id, evidence.cause()));
        return move.map(Move::to);
    }

    private void make(Handle handle, UUID id, Move move, String cause, Departure again, Actor by, Instant now) {
        var leaves = move == Move.DEFER ? again : null;
        moves.make(handle, new Moves.Target(id, null), new Moves.Step(move, cause, now, leaves, null).by(by));
    }

    /**
     * A person knows that an UNKNOWN notice arrived. Twice is once.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it is not UNKNOWN
     */
    public Notice arrived(TenantId tenant, UUID id, Actor by) {
        return decide(tenant, id, Move.ACCEPT, null, by);
    }

    /**
     * A person would rather have an UNKNOWN notice reach its recipient twice than not at all. It leaves at the next hour
     * that suits, with the same Message-ID and date as before. Twice is once.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it is not UNKNOWN
     */
    public Notice sendAgain(TenantId tenant, UUID id, Actor by) {
        var seen = wall.inside(tenant, handle -> Notices.find(handle, id)).orElseThrow(NoticeNotFoundException::new);
        return decide(tenant, id, Move.DEFER, departures.next(seen, Departure.now(clock.instant())), by);
    }

    private Notice decide(TenantId tenant, UUID id, Move move, Departure again, Actor by) {
        return wall.inside(tenant, handle -> {
            var life = Notices.lock(handle, id).life();
            if (life.state() == NoticeState.UNKNOWN) {
                make(handle, id, move, Cause.RECRUITER, again, by, clock.instant());
            } else if (life.state() != move.to() || !Cause.RECRUITER.equals(life.cause())) {
                throw new TooLateException(life.state());
            }
            return Notices.find(handle, id).orElseThrow(NoticeNotFoundException::new);
        });
    }

    /** @return the tenant's UNKNOWN notices, the newest first */
    public List<Notice> unknown(TenantId tenant, int atMost) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select " + NoticeRows.COLUMNS + """
                                 from notice
                                where id = any (array(
                                    select notice_id from open_notice where state = 'UNKNOWN'
                                    order by created_at desc, notice_id desc limit :atMost))
                                order by created_at desc, id desc""")
                        .bind("atMost", atMost)
                        .map((row, context) -> NoticeRows.notice(row))
                        .list());
    }

    private static Optional<Notice> find(Handle worker, String messageId) {
        return worker.createQuery("select " + NoticeRows.COLUMNS + " from notice where message_id = :messageId")
                .bind("messageId", messageId)
                .map((row, context) -> NoticeRows.notice(row))
                .findFirst();
    }
}
