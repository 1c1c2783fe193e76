package io.hearback.intake.polling;

import io.hearback.intake.connection.Vendor;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The table of cursors. One poller at a time has a connection: by a lease, which is the time when it is due again. */
@ApplicationScoped
class PollCursors {

    private final TenantWall wall;

    PollCursors(TenantWall wall) {
        this.wall = wall;
    }

    /** New connections are heard from now on: refusals of long ago were told by others, or never will be. */
    void enrol(Collection<Vendor> vendors, Instant now) {
        wall.asWorker(worker -> worker.createUpdate("""
                        insert into poll_cursor (connection_id, tenant_id, since, due_at)
                        select id, tenant_id, :now, :now from connection
                        where active and api_token is not null and vendor = any (:vendors)
                        on conflict (connection_id) do nothing
                        """)
                .bind("now", now)
                .bindArray(
                        "vendors",
                        String.class,
                        vendors.stream().map(Vendor::name).toList())
                .execute());
    }

    /** @return one that is due, the longest first; a crash gives it back when the lease ends */
    Optional<PollCursor> claim(Instant now, Duration lease) {
        return wall.asWorker(worker -> worker.createQuery("""
                        update poll_cursor set due_at = :leaseEnds, version = version + 1
                        where connection_id = (
                            select p.connection_id from poll_cursor p join connection c on c.id = p.connection_id
                            where p.due_at <= :now and c.active and c.api_token is not null
                            order by p.due_at limit 1 for update of p skip locked)
                        returning connection_id, tenant_id, since, sweep_started_at, page, version, failures
                        """)
                .bind("leaseEnds", now.plus(lease))
                .bind("now", now)
                .map((row, context) -> cursor(row))
                .findOne());
    }

    /**
     * Part of the caller's transaction, which stored what was found.
     *
     * @return false if the lease was lost: then the caller's transaction must not be committed
     */
    boolean move(Handle handle, PollCursor cursor, Instant now, Instant dueAt, int found) {
        return handle.createUpdate("""
                        update poll_cursor
                        set since = :since, sweep_started_at = :started, page = :page, due_at = :due, failures = 0,
                            failure = null, polled_at = :now, found = found + :found
                        where connection_id = :connection and version = :version
                        """)
                        .bind("since", cursor.since())
                        .bind("started", cursor.sweepStartedAt())
                        .bind("page", cursor.page())
                        .bind("due", dueAt)
                        .bind("now", now)
                        .bind("found", found)
                        .bind("connection", cursor.connection())
                        .bind("version", cursor.version())
                        .execute()
                == 1;
    }

    /** @param code safe to show */
    void fail(PollCursor cursor, Instant dueAt, String code) {
        wall.inside(
                cursor.tenant(),
                handle -> handle.createUpdate("""
                        update poll_cursor
                        set sweep_started_at = :started, page = :page, due_at = :due, failures = :failures, failure = :code
                        where connection_id = :connection and version = :version
                        """)
                        .bind("started", cursor.sweepStartedAt())
                        .bind("page", cursor.page())
                        .bind("due", dueAt)
                        .bind("failures", cursor.failures())
                        .bind("code", code)
                        .bind("connection", cursor.connection())
                        .bind("version", cursor.version())
                        .execute());
    }

    Optional<PollingState> find(TenantId tenant, UUID connection) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                        select since, sweep_started_at, polled_at, due_at, failures, failure, found
                        from poll_cursor where connection_id = ?
                        """)
                        .bind(0, connection)
                        .map((row, context) -> new PollingState(
                                instant(row, "since"),
                                row.getTimestamp("sweep_started_at") != null,
                                instant(row, "polled_at"),
                                instant(row, "due_at"),
                                row.getInt("failures"),
                                row.getString("failure"),
                                row.getLong("found")))
                        .findOne());
    }

    private static PollCursor cursor(ResultSet row) throws SQLException {
        return new PollCursor(
                row.getObject("connection_id", UUID.class),
                new TenantId(row.getString("tenant_id")),
                instant(row, "since"),
                instant(row, "sweep_started_at"),
                row.getString("page"),
                row.getLong("version"),
                row.getInt("failures"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
