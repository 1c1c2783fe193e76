package io.hearback.message.dispatch;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Notice;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.Wait;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who has to wait so that no more leave a minute than an organisation, its platform or a domain of recipients may have. A
 * notice that has to wait gets a place in line and goes back to the table until then; it holds nothing meanwhile, and comes
 * back once. Counted in memory, by each copy of this service for itself: after a restart, some leave sooner.
 */
@ApplicationScoped
class Limits {

    private static final Set<Wait> IN_LINE = EnumSet.of(Wait.TENANT_LIMIT, Wait.PLATFORM_LIMIT, Wait.DOMAIN_LIMIT);

    /** Whoever comes to its place later than this, as the service was down, asks for another. */
    private static final Duration PLACE_HOLDS = Duration.ofMinutes(10);

    /** Longer than any line. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private static final int AT_MOST = 100_000;

    private final LimitConfig config;
    private final Clock clock;
    private final LoadingCache<TenantId, Pace> tenants;
    private final LoadingCache<TenantId, Pace> platforms;
    private final LoadingCache<String, DomainPace> domains;

    Limits(LimitConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.tenants = remembering(tenant -> new Pace(config.perTenant().orElseThrow(), clock));
        this.platforms = remembering(tenant -> new Pace(config.perPlatform(), clock));
        this.domains = remembering(domain -> new DomainPace(limit(domain), config.slowed(), clock));
    }

    private static <K, V> LoadingCache<K, V> remembering(CacheLoader<K, V> maker) {
        return Caffeine.newBuilder()
                .expireAfterAccess(REMEMBERED)
                .maximumSize(AT_MOST)
                .build(maker);
    }

    private OptionalInt limit(String domain) {
        var own = config.domains().get(domain);
        return own == null ? config.perDomain() : OptionalInt.of(own);
    }

    /** @return whether anybody has to be asked */
    boolean holdFor(Notice notice, Channel channel) {
        return !hasItsPlace(notice)
                && (channel == Channel.CALLBACK
                        || config.perTenant().isPresent()
                        || domains.get(domain(notice)).isLimited());
    }

    /** To be asked once, before the hand-over. @return its place in line, if it has to wait */
    Optional<Departure> placeOf(Notice notice, Channel channel) {
        if (hasItsPlace(notice)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var tenant = config.perTenant().isPresent()
                ? Optional.of(tenants.get(notice.tenant()).next())
                : Optional.<Duration>empty();
        var other = channel == Channel.CALLBACK
                ? Optional.of(platforms.get(notice.tenant()).next())
                : domains.get(domain(notice)).next();
        return Stream.of(
                        place(now, tenant, Wait.TENANT_LIMIT),
                        place(now, other, channel == Channel.CALLBACK ? Wait.PLATFORM_LIMIT : Wait.DOMAIN_LIMIT))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Departure::at));
    }

    /** Its platform has as many calls in hand as it may: it comes again at the end of the line, so that this stays rare. */
    Departure endOfLine(Notice notice) {
        var wait = platforms.get(notice.tenant()).next();
        return new Departure(clock.instant().plus(wait.plusSeconds(1)), Wait.PLATFORM_LIMIT);
    }

    /** What came of a hand-over: a domain whose servers ask for less gets less. */
    void heard(Notice notice, HandOverResult result) {
        if (Throttling.isAskedBy(result)) {
            domains.get(domain(notice)).slowDown();
        }
    }

    private static Optional<Departure> place(Instant now, Optional<Duration> wait, Wait why) {
        return wait.filter(Duration::isPositive).map(until -> new Departure(now.plus(until), why));
    }

    private boolean hasItsPlace(Notice notice) {
        var leaves = notice.life().leaves();
        return leaves.why() != null
                && IN_LINE.contains(leaves.why())
                && clock.instant().isBefore(leaves.at().plus(PLACE_HOLDS));
    }

    private static String domain(Notice notice) {
        var address = notice.to().address();
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
