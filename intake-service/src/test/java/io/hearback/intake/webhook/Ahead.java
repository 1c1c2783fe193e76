package io.hearback.intake.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.Connected;
import io.hearback.intake.admission.Admission;
import io.hearback.intake.connection.Connections;
import io.hearback.intake.connection.LiveConnections;
import io.hearback.intake.connection.Seal;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.local.vendor.Delivery;
import jakarta.enterprise.context.Dependent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Delivery workers at a time that a test says. What arrives comes an hour from now, so the service's own workers, who are at
 * work all the time, do not see it.
 */
@Dependent
class Ahead {

    private final Deliveries deliveries;
    private final LiveConnections live;
    private final Connections connections;
    private final Vendors vendors;
    private final Seal seal;
    private final Admission admission;
    private final NewsRecorder recorder;
    private final WebhookConfig config;
    private final TenantWall wall;
    private final ObjectMapper json;
    private final Instant arrival;

    Ahead(
            Deliveries deliveries,
            LiveConnections live,
            Connections connections,
            Vendors vendors,
            Seal seal,
            Admission admission,
            NewsRecorder recorder,
            WebhookConfig config,
            TenantWall wall,
            ObjectMapper json,
            Clock clock) {
        this.deliveries = deliveries;
        this.live = live;
        this.connections = connections;
        this.vendors = vendors;
        this.seal = seal;
        this.admission = admission;
        this.recorder = recorder;
        this.config = config;
        this.wall = wall;
        this.json = json;
        this.arrival = clock.instant().plus(Duration.ofHours(1));
    }

    /** The door has let it in. */
    void arrives(Connected system, Delivery delivery) {
        var connection = live.find(UUID.fromString(system.id())).orElseThrow().connection();
        var ats = vendors.webhooksOf(connection.vendor()).orElseThrow();
        deliveries.keep(ats, connection, new Arrival(delivery.headers(), delivery.body(), arrival));
    }

    /** A worker claims all that is due at its arrival, and is never heard of again. */
    List<DeliveryQueue.Claimed> claimAndDie(Vendor vendor) {
        return queue(Duration.ZERO).claim(Set.of(vendor), 1_000, config.lease());
    }

    /** Another worker does all that is due so long after the arrival. */
    void work(Vendor vendor, Duration since) {
        work(vendor, since, queue(since));
    }

    void work(Vendor vendor, Duration since, DeliveryQueue queue) {
        var worker = new DeliveryWorker(queue, connections, vendors, seal, admission, recorder, config, clock(since));
        while (worker.workBatch(Set.of(vendor)) > 0) {
            // What waits on is not due at this time any more.
        }
    }

    DeliveryQueue queue(Duration since) {
        return new DeliveryQueue(wall, json, clock(since));
    }

    /** One that dies once all is recorded, and before that is noted. */
    DeliveryQueue dyingQueue() {
        return new DeliveryQueue(wall, json, clock(Duration.ZERO)) {
            @Override
            void done(Claimed delivery, Recorded.Note note, java.util.Collection<String> nowKnown) {
                throw new StackOverflowError("the process is gone");
            }
        };
    }

    private Clock clock(Duration since) {
        return Clock.fixed(arrival.plus(since), ZoneOffset.UTC);
    }
}
