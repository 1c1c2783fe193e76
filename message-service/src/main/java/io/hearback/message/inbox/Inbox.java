package io.hearback.message.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which events have been taken in, and which records could not be. Both in the caller's transaction. */
@ApplicationScoped
class Inbox {

    Set<UUID> seen(Handle worker, Collection<UUID> events) {
        return new HashSet<>(worker.createQuery("select event_id from inbox where event_id = any(:events)")
                .bindArray("events", UUID.class, events)
                .mapTo(UUID.class)
                .list());
    }

    /** @return those that were not taken in before; until the transaction ends nobody else can take them */
    Set<UUID> take(Handle worker, Collection<UUID> events, Instant now) {
        return new HashSet<>(worker.createQuery("""
                        insert into inbox (event_id, received_at)
                        select distinct event, cast(:now as timestamptz) from unnest(:events) as e (event) order by event
                        on conflict (event_id) do nothing returning event_id""")
                .bindArray("events", UUID.class, events)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
    }

    /** A record delivered again stays the same row. */
    void quarantine(Handle worker, List<Reading.Poison> records, Instant now) {
        if (records.isEmpty()) {
            return;
        }
        try (var batch = worker.prepareBatch("""
                insert into quarantine (topic, "partition", "offset", event_id, reason, quarantined_at)
                values (:topic, :partition, :offset, :event, :reason, :now)
                on conflict (topic, "partition", "offset") do nothing""")) {
            for (var record : records) {
                batch.bind("topic", record.position().topic())
                        .bind("partition", record.position().partition())
                        .bind("offset", record.position().offset())
                        .bind("event", record.eventId())
                        .bind("reason", record.reason())
                        .bind("now", now)
                        .add();
            }
            batch.execute();
        }
    }
}
