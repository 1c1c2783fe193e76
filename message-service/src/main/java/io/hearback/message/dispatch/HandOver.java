package io.hearback.message.dispatch;

import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Departures;
import io.hearback.message.notice.Move;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.notice.Verdict;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Hands one claimed notice over, in three steps: get ready (nothing is risked yet), commit HANDING_OVER, talk to the other
 * side and commit what became of it. No transaction is open while it talks. A crash between the steps is settled by the
 * lease.
 */
@ApplicationScoped
class HandOver {

    private static final Logger LOG = Logger.getLogger(HandOver.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final NoticeQueue queue;
    private final Departures departures;
    private final Couriers couriers;
    private final Limits limits;
    private final Clock clock;
    private final DispatchConfig config;

    HandOver(
            NoticeQueue queue,
            Departures departures,
            Couriers couriers,
            Limits limits,
            Clock clock,
            DispatchConfig config) {
        this.queue = queue;
        this.departures = departures;
        this.couriers = couriers;
        this.limits = limits;
        this.clock = clock;
        this.config = config;
    }

    /**
     * @param token of the claim
     * @throws MailServerAwayException if there is no connection; the notice is still claimed
     */
    void make(Notice notice, UUID token) throws MailServerAwayException, InterruptedException {
        var courier = couriers.of(notice);
        if (waitsInLine(notice, token, courier)) {
            return;
        }
        try (var passage = courier.prepare(notice)) {
            // too late for today; stopped, or another's by now
            if (putOff(notice, token) || !begin(notice, token, courier, passage.hash())) {
                return;
            }
            // Before a connection goes back: whatever kills us leaves at most as many unproved as there are
            // connections.
            conclude(notice, token, courier, passage.go());
        } catch (CrowdedException e) {
            putOff(notice, token, departures.next(notice, limits.endOfLine(notice)));
        } catch (UnwritableException e) {
            LOG.errorf("NOTICE_CANNOT_BE_WRITTEN notice=%s: %s", notice.id(), e.getMessage());
            if (begin(notice, token, courier, null)) {
                conclude(notice, token, courier, new HandOverResult.Unwritable());
            }
        }
    }

    /** @return whether it needs the mail server next */
    boolean isByMail(Notice notice) {
        return couriers.of(notice).channel() == Channel.EMAIL;
    }

    /** Begins no other hand-over; those that have begun are finished. */
    void stop() {
        couriers.stop();
    }

    /** The clock of the recipient has the last word, as near to the first byte as can be. */
    private boolean putOff(Notice notice, UUID token) {
        var now = clock.instant();
        var opening = departures.putOff(notice, now);
        opening.ifPresent(until -> putOff(notice, token, until));
        return opening.isPresent();
    }

    /** Before anything is held that others could use. Out of hours nobody is in line. */
    private boolean waitsInLine(Notice notice, UUID token, Courier courier) {
        var channel = courier.channel();
        if (!limits.holdFor(notice, channel)
                || departures.putOff(notice, clock.instant()).isPresent()) {
            return false;
        }
        var place = limits.placeOf(notice, channel);
        place.ifPresent(until -> putOff(notice, token, departures.next(notice, until)));
        return place.isPresent();
    }

    private void putOff(Notice notice, UUID token, Departure until) {
        var back = queue.putOff(notice.id(), token, until, clock.instant());
        LOG.infof("NOTICE_PUT_OFF notice=%s cause=%s settled=%s", notice.id(), until.why(), back);
    }

    /** @param hash kept before the first byte leaves; null if there is nothing to send */
    private boolean begin(Notice notice, UUID token, Courier courier, Sha256 hash) {
        var hex = hash == null ? null : hash.hex();
        return queue.beginHandOver(notice.id(), token, courier.channel(), hex, clock.instant(), config.handOverLease());
    }

    private void conclude(Notice notice, UUID token, Courier courier, HandOverResult result)
            throws InterruptedException {
        limits.heard(notice, result);
        var verdicts = new Verdicts(config.retry().schedule());
        var attempts = notice.life().attemptsBy(courier.channel()) + 1;
        var chance = ThreadLocalRandom.current().nextDouble();
        var verdict = verdicts.on(result, attempts, clock.instant(), chance);
        var settled = saved(notice, token, within(notice, verdict));
        if (!settled && result instanceof HandOverResult.Refused) {
            verdict = verdicts.late(result, attempts, clock.instant(), chance);
            settled = saved(notice, token, within(notice, verdict));
        }
        // What goes well is told by the notice itself, and a line for each would be millions a day.
        var level = verdict.move() == Move.ACCEPT && settled ? Logger.Level.DEBUG : Logger.Level.INFO;
        LOG.logf(
                level,
                "NOTICE_%s notice=%s cause=%s settled=%s",
                verdict.move(),
                notice.id(),
                verdict.cause(),
                settled);
    }

    /** What is tried again is so within the recipient's hours; if they cannot be read, the next hand-over asks again. */
    private Verdict within(Notice notice, Verdict verdict) {
        try {
            return verdict.again() == null ? verdict : verdict.again(departures.next(notice, verdict.again()));
        } catch (RuntimeException e) {
            LOG.warnf("HOURS_NOT_READ notice=%s: %s", notice.id(), e.getClass().getSimpleName());
            return verdict;
        }
    }

    /** Tries until the lease ends: to forget what the server said would make an UNKNOWN of a notice that is sent. */
    private boolean saved(Notice notice, UUID token, Verdict verdict) throws InterruptedException {
        var deadline = clock.instant().plus(config.handOverLease());
        var pause = Duration.ofMillis(200);
        while (true) {
            try {
                return queue.conclude(notice.id(), token, verdict, clock.instant());
            } catch (RuntimeException e) {
                if (clock.instant().isAfter(deadline)) {
                    throw e;
                }
                LOG.warnf(
                        "VERDICT_NOT_SAVED notice=%s: %s",
                        notice.id(), e.getClass().getSimpleName());
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
