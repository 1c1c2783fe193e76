package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.house.House;
import io.hearback.message.house.Houses;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calls that come before refusals: which are to be made, and that one was. */
@ApplicationScoped
public class Calls {

    /**
     * A call to be made.
     *
     * @param talkingPoints what could be said, in the candidate's language and in this order
     */
    public record Open(Notice refusal, List<String> talkingPoints) {}

    private final TenantWall wall;
    private final Composer composer;
    private final CallTasks tasks;
    private final Houses houses;
    private final Departures departures;
    private final Clock clock;

    Calls(TenantWall wall, Composer composer, CallTasks tasks, Houses houses, Departures departures, Clock clock) {
        this.wall = wall;
        this.composer = composer;
        this.tasks = tasks;
        this.houses = houses;
        this.departures = departures;
        this.clock = clock;
    }

    /** @return the soonest first */
    public List<Open> open(TenantId tenant, int atMost) {
        var words = houses.of(tenant).words();
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select " + NoticeRows.COLUMNS + ", matter, report" + """
                                 from notice
                                where id = any (array(
                                    select notice_id from open_notice where state = 'SCHEDULED' and call_by is not null
                                    order by call_by, notice_id limit :atMost))
                                order by call_by, id""")
                        .bind("atMost", atMost)
                        .map((row, context) -> open(NoticeRows.notice(row), NoticeRows.substance(row), words))
                        .list());
    }

    /** @return empty if no call comes before this notice, or it was made, or the notice has left */
    public Optional<Open> open(TenantId tenant, UUID id) {
        var words = houses.of(tenant).words();
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select " + NoticeRows.COLUMNS + ", matter, report" + """
                                 from notice
                                where id = :id and call_by is not null and called_at is null and state = 'SCHEDULED'
                                    and matter is not null""")
                        .bind("id", id)
                        .map((row, context) -> open(NoticeRows.notice(row), NoticeRows.substance(row), words))
                        .findOne());
    }

    private Open open(Notice refusal, Substance substance, HouseWords words) {
        return new Open(refusal, composer.talkingPoints(substance.matter(), words));
    }

    /**
     * The call was made: the refusal leaves as soon as its grace window is over and the candidate's hours let it, and a task
     * that has not left never does. Twice is once.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws NoCallException if no call comes before it
     * @throws TooLateException if it is on its way or gone; or held, as its call begins once it is scheduled
     */
    public Notice called(TenantId tenant, UUID id, Actor by) {
        var now = clock.instant();
        var house = houses.of(tenant);
        return wall.inside(tenant, handle -> {
            var marked = mark(handle, Notices.lock(handle, id), house, now);
            var notice = Notices.find(handle, id).orElseThrow();
            if (marked) {
                tasks.retire(handle, notice, Cause.CALLED, by, now);
            } else {
                check(notice);
            }
            return notice;
        });
    }

    private static void check(Notice notice) {
        if (notice.call() == null && notice.life().state() != NoticeState.HELD) {
            throw new NoCallException();
        }
        if (notice.call() == null || notice.call().calledAt() == null) {
            throw new TooLateException(notice.life().state());
        }
    }

    /** What is due anyway does not wait for a grace window again, and what was tried keeps its time and its date. */
    private boolean mark(Handle handle, Notice notice, House house, Instant now) {
        var life = notice.life();
        var called = departures.called(notice, house, now);
        var sooner = life.attempts() == 0
                && life.state() == NoticeState.SCHEDULED
                && called.at().isBefore(life.sendAt());
        var leaves = sooner ? called : life.leaves();
        return handle.createUpdate("""
                                update notice
                                set called_at = :now, send_at = :sendAt, waits_for = :waitsFor,
                                    dated_at = case when :sooner then :sendAt else dated_at end
                                where id = :id and call_by is not null and called_at is null
                                    and state in ('SCHEDULED', 'CLAIMED')""")
                        .bind("id", notice.id())
                        .bind("now", now)
                        .bind("sendAt", leaves.at())
                        .bind("waitsFor", leaves.why())
                        .bind("sooner", sooner)
                        .execute()
                == 1;
    }
}
