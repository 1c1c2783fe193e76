package io.hearback.message.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How fast one domain gets its mail: by its setting, and slower while its servers ask for that. Each time they do, half as
 * fast; after some minutes of peace twice as fast again, until it is as fast as ever.
 */
final class DomainPace {

    /** What was on its way when they first asked says nothing new. */
    private static final Duration SAME_OCCASION = Duration.ofMinutes(1);

    private static final Duration PEACE = Duration.ofMinutes(10);
    private static final int SLOWEST = 6; // a minute
    private static final int FASTEST = 10_000; // beyond that there is no need to count

    private final OptionalInt limit;
    private final int slowed;
    private final Clock clock;
    private Pace pace;
    private int perMinute;
    private Instant since = Instant.MIN;

    /** @param limit a minute; empty for none */
    DomainPace(OptionalInt limit, int slowed, Clock clock) {
        this.limit = limit;
        this.slowed = slowed;
        this.clock = clock;
        this.perMinute = limit.orElse(FASTEST);
        this.pace = limit.isPresent() ? new Pace(perMinute, clock) : null;
    }

    synchronized boolean isLimited() {
        recover();
        return pace != null;
    }

    /** Takes the next place. @return how long until then; empty or zero for now */
    synchronized Optional<Duration> next() {
        return isLimited() ? Optional.of(pace.next()) : Optional.empty();
    }

    /** Its servers have asked for it. */
    synchronized void slowDown() {
        var now = clock.instant();
        if (since != Instant.MIN && now.isBefore(since.plus(SAME_OCCASION))) {
            return;
        }
        change(pace == null ? slowed : Math.max(SLOWEST, perMinute / 2));
        since = now;
    }

    private void recover() {
        while (since != Instant.MIN && !clock.instant().isBefore(since.plus(PEACE))) {
            since = since.plus(PEACE);
            change(Math.min(perMinute * 2, limit.orElse(FASTEST)));
            if (perMinute == limit.orElse(FASTEST)) {
                since = Instant.MIN;
                pace = limit.isPresent() ? pace : null;
            }
        }
    }

    private void change(int other) {
        perMinute = other;
        if (pace == null) {
            pace = new Pace(other, clock);
        } else {
            pace.change(other);
        }
    }
}
