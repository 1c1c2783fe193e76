package io.hearback.load.dispatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fills the table of notices with copies of those that are there, each with ids of its own.
 *
 * @param originals how many there are to copy: those that wait for their grace window to end
 */
record Copies(Connection database, int originals) {

    private static final String COLUMNS = """
            select column_name from information_schema.columns
            where table_schema = 'public' and table_name = 'notice' and is_generated = 'NEVER' order by ordinal_position""";

    private static final String COPY = """
            with copied as (
                insert into notice (%s) select %s
                from (select n as number, uuidv7() as new_id from generate_series(0, ? - 1) as n) as copy
                join (select row_number() over () - 1 as place, waiting.* from notice as waiting
                      where state = 'SCHEDULED' and message_id !~ 'copy' and send_at > now() limit ?) as original
                    on place = number %% ?
                returning id, tenant_id, state, send_at, created_at)
            insert into copies select id, tenant_id, state, send_at, created_at from copied where state = 'SCHEDULED'""";

    /** That leave at once. */
    void due(long count) throws SQLException {
        insert(count, Map.of("send_at", "now()"));
        execute("vacuum (analyze) notice"); // or it would happen while notices leave
        open();
    }

    /** Of another organisation, one at once and each of the others so much later than the last. */
    void due(long count, String tenant, Duration apart) throws SQLException {
        insert(
                count,
                Map.of(
                        "tenant_id",
                        "'" + tenant + "'",
                        "send_at",
                        "now() + number * interval '%d milliseconds'".formatted(apart.toMillis())));
        open();
    }

    /** As a year leaves them: most of them sent, the others to leave within days. Of few words. */
    void old(long count) throws SQLException {
        insert(
                count,
                Map.of(
                        "text_body", "'…'",
                        "html_body", "'…'",
                        "state", "case when number % 10 < 7 then 'SENT' else 'SCHEDULED' end",
                        "created_at", "now() - (number % 365) * interval '1 day'",
                        "send_at", "now() + (1 + number % 14) * interval '1 day'"));
        execute("analyze notice");
        open();
    }

    /** Nobody finds them yet. */
    private void insert(long count, Map<String, String> changes) throws SQLException {
        var values = values();
        values.putAll(changes);
        execute("set enable_nestloop = off"); // the planner knows nothing yet of a table just filled
        execute("set session_replication_role = replica"); // what they refer to is there; no trigger runs
        execute("create temporary table copies (like open_notice)");
        try (var copy = database.prepareStatement(
                COPY.formatted(String.join(", ", values.keySet()), String.join(", ", values.values())))) {
            copy.setLong(1, count);
            copy.setInt(2, originals);
            copy.setInt(3, originals);
            copy.executeUpdate();
        }
    }

    private void open() throws SQLException {
        execute("insert into open_notice select * from copies");
        execute("drop table copies");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, String> values() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            var values = new LinkedHashMap<String, String>();
            while (rows.next()) {
                values.put(rows.getString(1), "original." + rows.getString(1));
            }
            values.putAll(Map.of(
                    "id", "new_id",
                    "outcome_id", "new_id",
                    "application_id", "new_id",
                    "message_id", "'<' || new_id || '@copy.localhost>'",
                    "candidate_email", "'somebody.' || number || '@example.org'",
                    "state_at", "now()"));
            return values;
        }
    }
}
