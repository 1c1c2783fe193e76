package io.hearback.intake.admission;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DefaultOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.enterprise.context.ApplicationScoped;

import javax.sql.DataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The buckets of permits (Bucket4j), which refill evenly and stand in PostgreSQL, so that all copies of this service take
 * from the same. A copy takes some permits on its own before it tells the others: so a report alone costs no round trip,
 * and each copy may let through as many too many. The table knows numbers only and has no wall; it is reached past
 * {@link io.hearback.intake.tenant.TenantWall}, as the library brings its own statements.
 */
@ApplicationScoped
class Permits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What a copy may have taken and not told: for a second, and at most what a bucket gains in one. */
    private static final Duration UNTOLD = Duration.ofSeconds(1);

    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private final ProxyManager<Long> buckets;
    private final DefaultOptimizationListener saved = new DefaultOptimizationListener();

    /** As many as organisations report; each holds what this copy has not told yet. */
    private final Map<Allowance, Bucket> known = new ConcurrentHashMap<>();

    Permits(DataSource dataSource) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.LONG)
                .table("permit_bucket")
                .build();
    }

    /** @throws NotAdmittedException if there are not so many; none is taken then */
    Quota take(Allowance allowance, int outcomes) {
        var perMinute = allowance.perMinute();
        var probe = known.computeIfAbsent(allowance, this::bucket)
                .tryConsumeAndReturnRemaining(Math.min(outcomes, perMinute));
        var quota = new Quota(
                perMinute,
                Math.max(0, probe.getRemainingTokens()),
                Duration.ofNanos(Math.max(0, probe.getNanosToWaitForReset())));
        if (probe.isConsumed()) {
            return quota;
        }
        var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        throw NotAdmittedException.tooMany(quota, wait.compareTo(AT_LEAST) < 0 ? AT_LEAST : wait);
    }

    /** @return how many times a permit was taken without a question to the database */
    long roundTripsSaved() {
        return saved.getSkipCount();
    }

    private Bucket bucket(Allowance allowance) {
        var perMinute = allowance.perMinute();
        var size = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, MINUTE)
                        .build())
                .build();
        var untold = new DelayParameters(Math.max(1, perMinute / MINUTE.toSeconds()), UNTOLD);
        var bucket = buckets.builder()
                .withOptimization(Optimizations.delaying(untold).withListener(saved))
                .build(allowance.bucket(), () -> size);
        bucket.getAvailableTokens(); // makes the row: of callers who find none together, the library fails all but one
        return bucket;
    }
}
