package io.hearback.message.schedule;

import io.hearback.contract.SendingHours;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a notice leaves at the soonest, whatever hours its recipient has: never before its grace window is over.
 *
 * @param graceWindow how long it can be recalled; it counts from when the notice was scheduled and not from the decision, so
 *     that a backlog does not use the window up before anybody could see the notice
 */
public record SendTime(Duration graceWindow) {

    public SendTime {
        if (graceWindow.isNegative()) {
            throw new IllegalArgumentException("the grace window is negative");
        }
    }

    /** @param scheduledAt when the notice could first be recalled */
    public Departure after(Instant scheduledAt) {
        return new Departure(scheduledAt.plus(graceWindow), Wait.GRACE_WINDOW);
    }

    /** @param callWithin how long a notice waits for the call that comes first; the grace window is never cut short */
    public Departure unlessCalled(Instant scheduledAt, Duration callWithin) {
        return after(scheduledAt).orLater(scheduledAt.plus(callWithin), Wait.CALL_FIRST);
    }

    /**
     * @param decidedAt null if nobody knows any more, and then it was long ago; a decision that is said to be taken later
     *     counts as taken now
     * @param chance in [0, 1): many decisions of one moment are not told in one moment
     */
    public Departure humane(Departure soonest, Instant decidedAt, SendingHours hours, Instant now, double chance) {
        if (decidedAt == null || hours.delay().isZero()) {
            return soonest;
        }
        var taken = decidedAt.isBefore(now) ? decidedAt : now;
        var spread = (long) (hours.spreading().toNanos() * chance);
        return soonest.orLater(
                taken.plus(hours.delay()).plusNanos(spread).truncatedTo(ChronoUnit.MICROS), Wait.HUMANE_DELAY);
    }
}
