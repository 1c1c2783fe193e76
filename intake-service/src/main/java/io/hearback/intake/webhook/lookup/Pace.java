package io.hearback.intake.webhook.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.webhook.VendorAwayException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Duration;
import java.util.UUID;

/**
 * Keeps to each vendor's pace, one token bucket per connection and copy of this service. Copies do not know of each other:
 * where they are too fast together, the vendor's 429 slows each of them down.
 */
@ApplicationScoped
class Pace {

    /** Whoever would wait longer gives its place to another delivery. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Cache<UUID, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();
    private final TimeMeter time;
    private final BlockingStrategy waiting;

    @Inject
    Pace() {
        this(TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
    }

    Pace(TimeMeter time, BlockingStrategy waiting) {
        this.time = time;
        this.waiting = waiting;
    }

    /**
     * Returns once one more request may be made.
     *
     * @throws VendorAwayException if that would take too long
     */
    void await(Connection connection) {
        try {
            if (!bucket(connection).asBlocking().tryConsume(1, PATIENCE, waiting)) {
                throw new VendorAwayException("OUR_PACE", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VendorAwayException("INTERRUPTED", Duration.ZERO);
        }
    }

    private Bucket bucket(Connection connection) {
        return buckets.get(connection.id(), id -> {
            var manners = ApiManners.of(connection.vendor());
            return Bucket.builder()
                    .withCustomTimePrecision(time)
                    .addLimit(limit -> limit.capacity(manners.burst()).refillGreedy(manners.rate(), manners.period()))
                    .build();
        });
    }
}
