package io.hearback.feedback.inbox;

import io.hearback.feedback.Peers;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class InboxSweepTest {

    private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z"); // long before any row of another test

    @Inject
    TenantWall wall;

    @Inject
    InboxConfig config;

    @Test
    void an_event_is_known_for_two_weeks_and_then_forgotten() {
        var event = UUID.randomUUID();
        takenInAtNoon(event);
        sweepAfter(Duration.ofDays(14));
        assertThat(known(event)).isOne();
        sweepAfter(Duration.ofDays(14).plusSeconds(1));
        assertThat(known(event)).isZero();
    }

    @Test
    void several_copies_sweep_however_many_rows_there_are() {
        var events = IntStream.range(0, 2 * InboxSweep.BATCH + 1)
                .mapToObj(i -> UUID.randomUUID())
                .toArray(UUID[]::new);
        takenInAtNoon(events);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> sweepAfter(Duration.ofDays(15))),
                        CompletableFuture.runAsync(() -> sweepAfter(Duration.ofDays(15))))
                .join();
        assertThat(known(events)).isZero();
    }

    private void sweepAfter(Duration since) {
        new InboxSweep(wall, config, Clock.fixed(NOON.plus(since), ZoneOffset.UTC)).sweep();
    }

    private void takenInAtNoon(UUID... events) {
        wall.asWorker(
                worker -> worker.createUpdate("insert into inbox (event_id, taken_at) select unnest(:events), :noon")
                        .bindArray("events", UUID.class, (Object[]) events)
                        .bind("noon", NOON)
                        .execute());
    }

    private int known(UUID... events) {
        return wall.asWorker(worker -> worker.createQuery("select count(*) from inbox where event_id = any (:events)")
                .bindArray("events", UUID.class, (Object[]) events)
                .mapTo(Integer.class)
                .one());
    }
}
