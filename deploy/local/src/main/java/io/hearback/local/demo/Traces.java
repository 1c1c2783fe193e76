package io.hearback.local.demo;

import io.hearback.local.platform.Platform;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Refusal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for words in every table of every service, as the superuser, whom no wall stops. */
final class Traces {

    private final Platform platform;

    Traces(Platform platform) {
        this.platform = platform;
    }

    /** @return how many rows hold these words */
    long of(String words) {
        long rows = 0;
        for (Service service : Service.values()) {
            try (Connection database = platform.database(service).superuser().connect()) {
                for (String table : tables(database)) {
                    rows += rows(database, table, words);
                }
            } catch (SQLException e) {
                throw new Refusal("The database of " + service + " cannot be read: " + e.getSQLState());
            }
        }
        return rows;
    }

    private static List<String> tables(Connection database) throws SQLException {
        try (ResultSet found = database.createStatement().executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""")) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }

    private static long rows(Connection database, String table, String words) throws SQLException {
        try (PreparedStatement count =
                database.prepareStatement("select count(*) from " + table + " t where position(? in t::text) > 0")) {
            count.setString(1, words);
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }
}
