package io.hearback.intake.polling;

import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Connections;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Deliveries;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorAwayException;
import io.hearback.intake.webhook.Vendors;
import io.hearback.outbox.DatabaseOutage;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads one page at a time. The vendor is asked outside of any transaction; then what was found and the cursor are committed
 * together. So a crash reads a page again, never skips one, and what is found again is known as a repetition.
 */
@ApplicationScoped
public class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);

    private final Map<Vendor, Source> sources;
    private final PollCursors cursors;
    private final Connections connections;
    private final Vendors vendors;
    private final Deliveries deliveries;
    private final TenantWall wall;
    private final PollingConfig config;
    private final Clock clock;

    Poller(
            @All List<Source> sources,
            PollCursors cursors,
            Connections connections,
            Vendors vendors,
            Deliveries deliveries,
            TenantWall wall,
            PollingConfig config,
            Clock clock) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(Source::vendor, Function.identity()));
        this.cursors = cursors;
        this.connections = connections;
        this.vendors = vendors;
        this.deliveries = deliveries;
        this.wall = wall;
        this.config = config;
        this.clock = clock;
    }

    /** @return empty for a connection that is not polled, or not yet */
    public Optional<PollingState> stateOf(TenantId tenant, UUID connection) {
        return cursors.find(tenant, connection);
    }

    void enrol() {
        cursors.enrol(sources.keySet(), clock.instant());
    }

    /** @return whether a page was due */
    boolean pollOne() {
        var claimed = cursors.claim(clock.instant(), config.lease());
        claimed.ifPresent(cursor -> connections
                .find(cursor.tenant(), cursor.connection())
                .ifPresent(connection -> poll(connection, cursor)));
        return claimed.isPresent();
    }

    private void poll(Connection connection, PollCursor claimed) {
        var cursor = claimed.startedBy(clock.instant());
        try {
            var page = sources.get(connection.vendor()).read(connection, cursor.since(), cursor.page());
            if (page.next() != null && page.next().equals(cursor.page())) {
                fail(cursor, "PAGE_REPEATED", Duration.ZERO);
            } else {
                keep(connection, cursor, page);
            }
        } catch (VendorAwayException e) {
            fail(cursor, e.getMessage(), e.retryAfter());
        } catch (UnfitDeliveryException e) {
            fail(cursor, "UNREADABLE", Duration.ZERO);
        } catch (RuntimeException e) {
            fail(cursor, DatabaseOutage.code(e), Duration.ZERO);
        }
    }

    private void keep(Connection connection, PollCursor cursor, Source.Page page) {
        var now = clock.instant();
        var moved = cursor.after(page.next(), config.overlap());
        var due = moved.isSweeping() ? now : now.plus(config.interval());
        var ats = vendors.webhooksOf(connection.vendor()).orElseThrow();
        var stored = wall.inside(connection.tenant(), handle -> {
            // First, so that a poller that lost its lease waits for nobody and writes nothing.
            if (!cursors.move(handle, moved, now, due, page.found().size())) {
                return false;
            }
            page.found().forEach(body -> deliveries.keep(handle, ats, connection, new Arrival(Map.of(), body, now)));
            return true;
        });
        if (stored && !page.found().isEmpty()) {
            deliveries.ring();
        }
    }

    private void fail(PollCursor cursor, String code, Duration atLeast) {
        var failed = cursor.failed();
        LOG.warnf("POLL_FAILED connection %s, %d in a row: %s", cursor.connection(), failed.failures(), code);
        var backoff = backoff(failed.failures());
        cursors.fail(failed, dueAfter(backoff.compareTo(atLeast) > 0 ? backoff : atLeast), code);
    }

    private Instant dueAfter(Duration wait) {
        return clock.instant().plus(wait);
    }

    private Duration backoff(int failures) {
        var doubled = config.firstBackoff().multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(config.longestBackoff()) < 0 ? doubled : config.longestBackoff();
    }
}
