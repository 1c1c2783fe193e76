package io.hearback.load.intake;

import io.hearback.local.postgres.DatabaseAccount;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How fast PostgreSQL itself takes the rows that an import left: {@code COPY} of the same rows into empty tables with the same
 * indexes. Without foreign keys, row-level security, the outbox and its relay, so the limit is rather too high than too low.
 */
final class CopyLimit {

    private static final List<String> TABLES = List.of("candidate", "application", "outcome", "vault");

    private final DatabaseAccount superuser;
    private final Path folder;

    CopyLimit(DatabaseAccount superuser, Path folder) {
        this.superuser = superuser;
        this.folder = folder;
    }

    /** @return outcomes a second */
    double rate() throws SQLException, IOException {
        try (var connection = superuser.connect()) {
            long outcomes = 0;
            long nanos = 0;
            for (var table : TABLES) {
                var rows = folder.resolve(table + ".copy");
                var count = copyOut(connection, table, rows);
                outcomes = table.equals("outcome") ? count : outcomes;
                nanos += copyIn(connection, table, rows);
                Files.delete(rows);
            }
            return outcomes / (nanos / 1e9);
        }
    }

    private static long copyOut(Connection connection, String table, Path rows) throws SQLException, IOException {
        try (var file = Files.newOutputStream(rows)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", file);
        }
    }

    private static long copyIn(Connection connection, String table, Path rows) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var file = Files.newInputStream(rows)) {
            statement.execute("drop table if exists limit_" + table);
            statement.execute("create table limit_" + table + " (like " + table + " including all)");
            var began = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy limit_" + table + " from stdin", file, 1 << 16);
            var nanos = System.nanoTime() - began;
            statement.execute("drop table limit_" + table);
            return nanos;
        }
    }
}
