package io.hearback.outbox;

import io.hearback.contract.Envelope;
import io.hearback.trace.Traceparent;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The table of events that Kafka does not have yet: {@code outbox(id identity primary key, tenant_id, topic, key, event_id,
 * type, subject, occurred_at, traceparent, data)}.
 */
@ApplicationScoped
public class Outbox {

    /** The advisory lock of the one who publishes; the word "outb" in ASCII, so it is known in pg_locks. */
    private static final long LOCK = 0x6f757462;

    private final Semaphore bell = new Semaphore(0);
    private final URI source;

    Outbox(@ConfigProperty(name = "quarkus.application.name") String application) {
        source = URI.create("urn:hearback:" + application);
    }

    record Waiting(long id, OutboxEntry entry) {}

    /** @return the {@code ce_source} of all events of this service */
    public URI source() {
        return source;
    }

    /**
     * One statement of the caller's transaction; once that is committed, the relay is woken. Events that name no trace are part
     * of the request in work, if there is one and it is recorded.
     */
    public void append(Handle handle, List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var request = Traceparent.ofRequest();
        var insert = handle.createUpdate("""
                insert into outbox (tenant_id, topic, key, event_id, type, subject, occurred_at, traceparent, data)
                select * from unnest(:tenants, :topics, :keys, :ids::uuid[], :types, :subjects,
                                     :times::timestamptz[], :traceparents, :data)
                """);
        new Rows<>(insert, entries)
                .bind("tenants", OutboxEntry::tenantId)
                .bind("topics", OutboxEntry::topic)
                .bind("keys", OutboxEntry::key)
                .bind("ids", entry -> entry.envelope().id())
                .bind("types", entry -> entry.envelope().type())
                .bind("subjects", entry -> entry.envelope().subject())
                .bind("times", entry -> entry.envelope().time())
                .bind("traceparents", entry -> known(entry.envelope().traceparent(), request))
                .bind("data", OutboxEntry::data);
        insert.execute();
        handle.afterCommit(bell::release);
    }

    private static String known(String traceparent, String otherwise) {
        return traceparent == null ? otherwise : traceparent;
    }

    /** Returns after the time; or, if something was appended since the last call, when others had a while to come along. */
    void awaitAppend(Duration atMost, Duration linger) throws InterruptedException {
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            Thread.sleep(linger);
            bell.drainPermits(); // they leave together, and wake nobody again
        }
    }

    /** @return whether publishing is ours until the transaction ends */
    boolean tryLock(Handle worker) {
        return worker.createQuery("select pg_try_advisory_xact_lock(?)")
                .bind(0, LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    List<Waiting> oldest(Handle worker, int limit) {
        return worker.createQuery("select * from outbox order by id limit ?")
                .bind(0, limit)
                .map((row, context) -> waiting(row))
                .list();
    }

    void delete(Handle worker, List<Waiting> published) {
        worker.createUpdate("delete from outbox where id = any (:ids)")
                .bindArray(
                        "ids", Long.class, published.stream().map(Waiting::id).toList())
                .execute();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var envelope = new Envelope(
                row.getObject("event_id", UUID.class),
                source,
                row.getString("type"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getString("traceparent"));
        var entry = new OutboxEntry(
                row.getString("tenant_id"),
                row.getString("topic"),
                row.getString("key"),
                envelope,
                row.getString("data"));
        return new Waiting(row.getLong("id"), entry);
    }
}
