package io.hearback.intake.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an organisation may see of its deliveries: codes and times, and of what does not fit the fields and rules. */
@ApplicationScoped
public class DeliveryBook {

    /** How far a delivery has come. */
    public enum State {
        /** To be read, or to be tried again. */
        WAITING,
        /** Read, and forgotten but for its keys. */
        DONE,
        /** It cannot be read, contradicts what is on record, or tells of an erasure that is not done here. */
        QUARANTINED
    }

    /**
     * @param note a code: why it waits, why nothing followed, or what is wrong; may be null
     * @param workedAt null while it waits
     */
    public record Entry(
            UUID id,
            State state,
            String note,
            List<Violation> problems,
            int attempts,
            Instant receivedAt,
            Instant workedAt) {}

    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    private final TenantWall wall;
    private final ObjectMapper json;
    private final Clock clock;

    DeliveryBook(TenantWall wall, ObjectMapper json, Clock clock) {
        this.wall = wall;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param state null for all
     * @return the newest first
     */
    public List<Entry> list(TenantId tenant, UUID connection, State state, int most) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                        select id, state, note, problems, attempts, received_at, worked_at from delivery
                        where connection_id = :connection and (:state::text is null or state = :state)
                        order by id desc limit :most
                        """)
                        .bind("connection", connection)
                        .bind("state", state)
                        .bind("most", most)
                        .map((row, context) -> entry(row))
                        .list());
    }

    /**
     * Lets a quarantined delivery be read again, as when what it contradicted was put right.
     *
     * @return false if it is not quarantined, or its body is forgotten already
     */
    public boolean tryAgain(TenantId tenant, UUID connection, UUID delivery) {
        return wall.inside(
                        tenant,
                        handle -> handle.createUpdate("""
                        update delivery set state = 'WAITING', due_at = :now, attempts = 0, note = null, problems = null
                        where id = :id and connection_id = :connection and state = 'QUARANTINED' and sealed is not null
                        """)
                                .bind("now", clock.instant())
                                .bind("id", delivery)
                                .bind("connection", connection)
                                .execute())
                == 1;
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("note"),
                read(row.getString("problems")),
                row.getInt("attempts"),
                instant(row.getTimestamp("received_at")),
                instant(row.getTimestamp("worked_at")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private List<Violation> read(String problems) {
        try {
            return problems == null ? List.of() : json.readValue(problems, VIOLATIONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
