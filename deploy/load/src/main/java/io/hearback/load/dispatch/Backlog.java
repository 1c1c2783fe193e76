package io.hearback.load.dispatch;

import io.hearback.load.Stand;
import io.hearback.load.intake.Outcomes;
import io.hearback.local.imports.Door;
import io.hearback.local.imports.Parcel;
import io.hearback.local.imports.Transfer;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Notices that wait. A few come the whole way, from an outcome; they are recallable for a day and so stay. The others are copies
 * of them, with ids of their own, that are due at once.
 */
final class Backlog {

    private static final int ORIGINALS = 1_000;

    /** Whoever looked at the notices again and again would slow down what is measured. */
    private static final String LEFT = """
            select (exists (select from open_notice where state = 'SCHEDULED' and send_at <= now())
                or exists (select from claim))::integer""";

    private final Stand stand;

    Backlog(Stand stand) {
        this.stand = stand;
    }

    /** @return bytes of a notice's two bodies, on average */
    long makeOriginals(Transfer.Watcher watcher) throws IOException, InterruptedException, SQLException {
        var parcel = Parcel.of(Outcomes.file(stand.folder(), "backlog", ORIGINALS));
        var door = new Door(stand.url(Service.INTAKE), stand.platform().apiKey());
        new Transfer(door, parcel, "backlog", Duration.ofMinutes(2), watcher).run(false);
        awaitNone("select %d - count(*) from notice where state = 'SCHEDULED'".formatted(ORIGINALS));
        return ask("select avg(octet_length(text_body) + octet_length(html_body)) from notice");
    }

    /** Puts copies in and returns when all have left. @return notices a second, from the first to leave to the last */
    double drain(long notices) throws SQLException, InterruptedException {
        var began = ask("select extract(epoch from clock_timestamp()) * 1000");
        put(notices);
        awaitDrained();
        var since = "from notice where state = 'SENT' and state_at >= to_timestamp(%d / 1000.0)".formatted(began);
        var sent = ask("select count(*) " + since);
        if (sent != notices) {
            throw new IllegalStateException("%d of %d notices were sent".formatted(sent, notices));
        }
        return notices / (ask("select 1000 * extract(epoch from max(state_at) - min(state_at)) " + since) / 1000.0);
    }

    void put(long notices) throws SQLException {
        try (var connection = stand.database()) {
            new Copies(connection, ORIGINALS).due(notices);
        }
    }

    /** For another organisation: one due at once, and each of the others so much later than the last. */
    void put(long notices, String tenant, Duration apart) throws SQLException {
        try (var connection = stand.database()) {
            new Copies(connection, ORIGINALS).due(notices, tenant, apart);
        }
    }

    /** Returns when nothing is due any more, and nothing in hand. */
    void awaitDrained() throws SQLException, InterruptedException {
        awaitNone(LEFT);
    }

    /** Puts copies in that are no work for anybody today. */
    void growBy(long notices) throws SQLException {
        try (var connection = stand.database()) {
            new Copies(connection, ORIGINALS).old(notices);
        }
    }

    private void awaitNone(String question) throws SQLException, InterruptedException {
        while (ask(question) > 0) {
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    long ask(String question) throws SQLException {
        try (var connection = stand.database();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
