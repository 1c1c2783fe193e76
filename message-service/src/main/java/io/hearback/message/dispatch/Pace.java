package io.hearback.message.dispatch;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;

import java.time.Clock;
import java.time.Duration;

/**
 * So many a minute, evenly. Each who comes gets a place of their own, be it in the future, so nobody has to ask twice and
 * those who wait wait in line.
 */
final class Pace {

    /** So much of a minute's number may go at once, after a time with none. */
    private static final int BURST = 10;

    private final Bucket bucket;

    Pace(int perMinute, Clock clock) {
        this.bucket = Bucket.builder()
                .addLimit(bandwidth(perMinute))
                .withCustomTimePrecision(new Meter(clock))
                .build();
    }

    /** Takes the next place. @return how long until then; zero for now */
    Duration next() {
        return Duration.ofNanos(bucket.consumeIgnoringRateLimits(1));
    }

    /** The places that are taken stay taken. */
    void change(int perMinute) {
        var other = BucketConfiguration.builder().addLimit(bandwidth(perMinute)).build();
        bucket.replaceConfiguration(other, TokensInheritanceStrategy.AS_IS);
    }

    private static Bandwidth bandwidth(int perMinute) {
        return Bandwidth.builder()
                .capacity(Math.max(1, perMinute / BURST))
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build();
    }

    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000 + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
