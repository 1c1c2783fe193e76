package io.hearback.outbox;

import io.hearback.contract.Envelope;
import io.hearback.local.LocalPlatform;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboxRelayTest {

    private static final OutboxConfig SMALL_BATCHES = new SmallBatches();
    private static Jdbi database;

    private final Worker worker = database::inTransaction;
    private final Outbox outbox = new Outbox("test-service");
    private final FakeEventLog log = new FakeEventLog();
    private final OutboxRelay relay = new OutboxRelay(outbox, worker, log, SMALL_BATCHES);

    @BeforeAll
    static void has_a_table() {
        var owner = LocalPlatform.freshDatabase("outbox").owner();
        database =
                Jdbi.create(owner.jdbcUrl(), owner.username(), owner.password()).installPlugin(new PostgresPlugin());
        database.useHandle(handle -> handle.execute("""
                create table outbox (
                    id bigint generated always as identity primary key, tenant_id text, topic text, key text,
                    event_id uuid, type text, subject text, occurred_at timestamptz, traceparent text, data text)"""));
    }

    @AfterEach
    void nothing_is_left_behind() {
        log.recover();
        relay.relay();
    }

    @Test
    void all_that_was_appended_is_published_in_order_and_gone() {
        append("a", "1", "2", "3", "4", "5", "6", "7");
        relay.relay();
        assertThat(log.data()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        relay.relay();
        assertThat(log.data()).hasSize(7);
        assertThat(waiting()).isZero();
    }

    @Test
    void what_was_rolled_back_is_never_published() {
        assertThatThrownBy(() -> worker.asWorker(handle -> {
                    outbox.append(handle, List.of(entry("a", "never")));
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        relay.relay();
        assertThat(log.data()).isEmpty();
    }

    @Test
    void a_crash_between_publishing_and_deleting_repeats_and_keeps_the_order() {
        append("a", "1", "2", "3");
        log.failAfter(2);
        assertThatThrownBy(relay::relay).isInstanceOf(NotPublishedException.class);
        assertThat(waiting()).isEqualTo(3);
        log.recover();
        relay.relay();
        assertThat(log.data()).containsExactly("1", "2", "1", "2", "3");
        assertThat(waiting()).isZero();
    }

    @Test
    void a_repeated_event_keeps_its_id_so_readers_know_it() {
        append("a", "1", "2");
        log.failAfter(1);
        assertThatThrownBy(relay::relay).isInstanceOf(NotPublishedException.class);
        log.recover();
        relay.relay();
        assertThat(log.kept.get(1)).isEqualTo(log.kept.get(0));
    }

    @Test
    void an_event_leaves_only_after_the_one_before_it_was_kept() {
        var waves = OutboxRelay.waves(
                List.of(entry("a", "1"), entry("b", "1"), entry("a", "2"), entry("c", "1"), entry("a", "3")));
        assertThat(waves.stream()
                        .map(wave -> wave.stream()
                                .map(each -> each.key() + each.data())
                                .toList()))
                .containsExactly(List.of("a1", "b1", "c1"), List.of("a2"), List.of("a3"));
    }

    @Test
    void two_relays_do_not_publish_at_once() {
        append("a", "1");
        worker.asWorker(handle -> {
            assertThat(outbox.tryLock(handle)).isTrue();
            CompletableFuture.runAsync(relay::relay).join(); // on this thread it would be part of this transaction
            return null;
        });
        assertThat(log.data()).isEmpty();
        relay.relay();
        assertThat(log.data()).containsExactly("1");
    }

    private void append(String key, String... data) {
        for (var each : data) {
            worker.asWorker(handle -> {
                outbox.append(handle, List.of(entry(key, each)));
                return null;
            });
        }
    }

    private int waiting() {
        return worker.asWorker(handle -> handle.createQuery("select count(*) from outbox")
                .mapTo(Integer.class)
                .one());
    }

    private static OutboxEntry entry(String key, String data) {
        var envelope = new Envelope(
                UUID.randomUUID(),
                URI.create("urn:hearback:test-service"),
                "test",
                Instant.parse("2026-11-20T09:30:00Z"),
                key,
                null);
        return new OutboxEntry("acme", "application-outcomes.v1", key, envelope, data);
    }

    private record SmallBatches() implements OutboxConfig {

        @Override
        public int batchSize() {
            return 3;
        }

        @Override
        public Duration linger() {
            return Duration.ZERO;
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration firstBackoff() {
            return Duration.ofMillis(200);
        }

        @Override
        public Duration longestBackoff() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration deliveryTimeout() {
            return Duration.ofSeconds(10);
        }
    }
}
