package io.hearback.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Slows down whoever guesses: after five wrong tries each further one waits twice as long as the last, up to a minute. */
final class Guesses {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private int wrong;
    private Instant closedUntil = Instant.MIN;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** @return whether a try is looked at now, and not refused unseen */
    synchronized boolean mayTry() {
        return !clock.instant().isBefore(closedUntil);
    }

    synchronized void wasWrong() {
        wrong++;
        if (wrong >= FREE) {
            var wait = Duration.ofSeconds(1L << Math.min(wrong - FREE, 6));
            closedUntil = clock.instant().plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        }
    }

    synchronized void wasRight() {
        wrong = 0;
        closedUntil = Instant.MIN;
    }
}
