package io.hearback.message.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again: the delay doubles with each attempt, up to a limit, until we give up.
 *
 * @param attempts how many hand-overs a notice has in all
 */
public record RetrySchedule(Duration firstDelay, Duration longestDelay, int attempts) {

    public RetrySchedule {
        if (firstDelay.isNegative() || firstDelay.isZero() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("the delays are not 0 < first <= longest");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is below 1");
        }
    }

    /**
     * @param made attempts made so far, at least 1
     * @param chance in [0, 1): spreads the second half of the delay, so that notices deferred together do not return
     *     together
     * @return empty once all attempts are made
     */
    public Optional<Instant> after(int made, Instant now, double chance) {
        return made >= attempts ? Optional.empty() : Optional.of(again(made, now, chance));
    }

    /** As {@link #after}, for a failure that is no reason to give up. */
    public Instant again(int made, Instant now, double chance) {
        var doubled = firstDelay.multipliedBy(1L << Math.clamp(made - 1L, 0, 20));
        var half = (doubled.compareTo(longestDelay) < 0 ? doubled : longestDelay).dividedBy(2);
        return now.plus(half).plusNanos((long) (half.toNanos() * chance));
    }
}
