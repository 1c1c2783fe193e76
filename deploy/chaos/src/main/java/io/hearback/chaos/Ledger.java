package io.hearback.chaos;

import io.hearback.contract.NoticeState;
import io.hearback.local.machine.Waiting;
import io.hearback.local.platform.Platform;
import io.hearback.local.service.Service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the services' databases say, read as the superuser, whom no wall stops. Waits while PostgreSQL is away. */
final class Ledger {

    /** @param cause a code, or null */
    record NoticeRow(
            UUID id,
            UUID outcomeId,
            String recipient,
            String messageId,
            NoticeState state,
            String cause,
            int attempts) {}

    record Due(UUID notice, Instant at) {}

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int TRIES = 120;

    private final Platform platform;

    Ledger(Platform platform) {
        this.platform = platform;
    }

    List<NoticeRow> notices() {
        return ask(
                Service.MESSAGE,
                "select id, outcome_id, lower(candidate_email), message_id, state, cause, attempts from notice",
                row -> new NoticeRow(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        NoticeState.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getInt(7)));
    }

    /** @return recipients of notices that are being handed over, or that some lost lease has just left open */
    Set<String> beingHandedOver() {
        return new HashSet<>(ask(
                Service.MESSAGE,
                "select lower(candidate_email) from notice where state = 'HANDING_OVER'",
                row -> row.getString(1)));
    }

    /** @return the notices that are there already, by outcome */
    Map<UUID, Due> due(Collection<UUID> outcomes) {
        var list = String.join(
                ", ", outcomes.stream().map(outcome -> "'" + outcome + "'").toList());
        var found = new HashMap<UUID, Due>();
        ask(
                Service.MESSAGE,
                "select outcome_id, id, send_at from notice where outcome_id in (" + list + ")",
                row -> found.put(
                        row.getObject(1, UUID.class),
                        new Due(
                                row.getObject(2, UUID.class),
                                row.getTimestamp(3).toInstant())));
        return found;
    }

    /** @return what feedback-service has heard of each outcome's notice */
    Map<UUID, NoticeState> told() {
        var told = new HashMap<UUID, NoticeState>();
        ask(
                Service.FEEDBACK,
                "select outcome_id, notice_state from fact where notice_state is not null",
                row -> told.put(row.getObject(1, UUID.class), NoticeState.valueOf(row.getString(2))));
        return told;
    }

    /** @return events that are committed and not yet in Kafka */
    long waitingEvents() {
        return count(Service.INTAKE, "select count(*) from outbox")
                + count(Service.MESSAGE, "select count(*) from outbox");
    }

    private long count(Service service, String query) {
        return ask(service, query, row -> row.getLong(1)).getFirst();
    }

    private <T> List<T> ask(Service service, String query, Row<T> reader) {
        for (int tries = 1; ; tries++) {
            try {
                return askOnce(service, query, reader);
            } catch (SQLException e) {
                if (tries == TRIES || Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("The database does not answer", e);
                }
                Waiting.pause(Duration.ofMillis(250));
            }
        }
    }

    private <T> List<T> askOnce(Service service, String query, Row<T> reader) throws SQLException {
        try (var connection = platform.database(service).superuser().connect();
                var rows = connection.createStatement().executeQuery(query)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }
}
