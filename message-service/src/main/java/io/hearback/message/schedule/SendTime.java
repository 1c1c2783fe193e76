package io.hearback.message.schedule;

import java.time.Duration;
import java.time.Instant;

/** When a notice may leave: never before its grace window is over. */
public record SendTime(Duration graceWindow) {

    public SendTime {
        if (graceWindow.isNegative()) {
            throw new IllegalArgumentException("the grace window is negative");
        }
    }

    /**
     * @param scheduledAt when the notice could first be recalled; the window counts from then and not from the decision,
     *     so that a backlog does not use the window up before anybody could see the notice
     */
    public Instant after(Instant scheduledAt) {
        return scheduledAt.plus(graceWindow);
    }

    /**
     * When a notice leaves that a call comes before and nobody has made.
     *
     * @param callWithin how long it waits for the call; the grace window is never cut short
     */
    public Instant unlessCalled(Instant scheduledAt, Duration callWithin) {
        return scheduledAt.plus(callWithin.compareTo(graceWindow) > 0 ? callWithin : graceWindow);
    }
}
