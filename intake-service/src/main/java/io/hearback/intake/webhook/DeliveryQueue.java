package io.hearback.intake.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The deliveries that wait to be read, of all tenants. Each method is one transaction. */
@ApplicationScoped
class DeliveryQueue {

    /** Claimed: ours until the lease ends. @param attempts this one included */
    record Claimed(UUID id, TenantId tenant, UUID connection, byte[] sealed, Instant receivedAt, int attempts) {}

    private final TenantWall wall;
    private final ObjectMapper json;
    private final Clock clock;

    DeliveryQueue(TenantWall wall, ObjectMapper json, Clock clock) {
        this.wall = wall;
        this.json = json;
        this.clock = clock;
    }

    /** @return those that are due, the longest first; a crash gives them back when the lease ends */
    List<Claimed> claim(Set<Vendor> vendors, int most, Duration lease) {
        var now = clock.instant();
        return wall.asWorker(handle -> handle.createQuery("""
                        update delivery set attempts = attempts + 1, due_at = :leaseEnds
                        where id = any (array(
                            select d.id from delivery d join connection c on c.id = d.connection_id
                            where d.state = 'WAITING' and d.due_at <= :now and c.vendor = any (:vendors)
                            order by d.due_at limit :most for update of d skip locked))
                        returning id, tenant_id, connection_id, sealed, received_at, attempts
                        """)
                .bind("leaseEnds", now.plus(lease))
                .bind("now", now)
                .bindArray(
                        "vendors",
                        String.class,
                        vendors.stream().map(Vendor::name).toList())
                .bind("most", most)
                .map((row, context) -> new Claimed(
                        row.getObject("id", UUID.class),
                        new TenantId(row.getString("tenant_id")),
                        row.getObject("connection_id", UUID.class),
                        row.getBytes("sealed"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getInt("attempts")))
                .list());
    }

    /** Forgets the body. Wakes reinstatements that came too early for these applications. */
    void done(Claimed delivery, Recorded.Note note, Collection<String> nowKnown) {
        wall.asWorker(handle -> {
            handle.createUpdate("""
                            update delivery
                            set state = 'DONE', note = :note, sealed = null, problems = null, waits_for = null, worked_at = :now
                            where id = :id and state = 'WAITING'
                            """)
                    .bind("note", note)
                    .bind("now", clock.instant())
                    .bind("id", delivery.id())
                    .execute();
            wake(handle, delivery, nowKnown);
            return null;
        });
    }

    /** Keeps the body, for another attempt that a person may want. */
    void quarantine(Claimed delivery, String note, List<Violation> problems, Collection<String> nowKnown) {
        wall.asWorker(handle -> {
            handle.createUpdate("""
                            update delivery
                            set state = 'QUARANTINED', note = :note, problems = :problems::jsonb, waits_for = null,
                                worked_at = :now
                            where id = :id and state = 'WAITING'
                            """)
                    .bind("note", note)
                    .bind("problems", write(problems))
                    .bind("now", clock.instant())
                    .bind("id", delivery.id())
                    .execute();
            wake(handle, delivery, nowKnown);
            return null;
        });
    }

    /** @param awaited the application that it came too early for, or null */
    void later(Claimed delivery, Instant dueAt, String note, String awaited) {
        wall.asWorker(handle -> handle.createUpdate("""
                        update delivery set due_at = :dueAt, note = :note, waits_for = :awaited
                        where id = :id and state = 'WAITING'
                        """)
                .bind("dueAt", dueAt)
                .bind("note", note)
                .bind("awaited", Deliveries.hash(awaited))
                .bind("id", delivery.id())
                .execute());
    }

    private void wake(Handle handle, Claimed delivery, Collection<String> applications) {
        for (var application : applications) {
            handle.createUpdate("""
                            update delivery set due_at = :now
                            where connection_id = :connection and waits_for = :application and state = 'WAITING'
                            """)
                    .bind("now", clock.instant())
                    .bind("connection", delivery.connection())
                    .bind("application", Deliveries.hash(application))
                    .execute();
        }
    }

    private String write(List<Violation> problems) {
        try {
            return json.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
