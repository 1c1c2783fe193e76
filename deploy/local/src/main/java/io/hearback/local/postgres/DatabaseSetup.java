package io.hearback.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Gives a service its database and its roles, from {@code roles.sql} and {@code database.sql}. May be repeated: what is there stays. */
public final class DatabaseSetup {

    private final PostgresServer server;

    public DatabaseSetup(PostgresServer server) {
        this.server = server;
    }

    public ServiceDatabase prepare(String service, String ownerPassword, String servicePassword) {
        if (!service.matches("[a-z]{2,20}")) {
            throw new IllegalArgumentException("Not a service's name: " + service);
        }
        try {
            run("postgres", script("roles.sql", service, ownerPassword, servicePassword));
            createDatabase(service);
            run(service, script("database.sql", service, ownerPassword, servicePassword));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database of " + service, e);
        }
        return new ServiceDatabase(
                new DatabaseAccount(server.jdbcUrl(service), service + "_owner", ownerPassword),
                new DatabaseAccount(server.jdbcUrl(service), service + "_service", servicePassword),
                server.superuser(service));
    }

    /** Forgets all of a service's data, also under the feet of whoever is connected. */
    public void drop(String service) {
        try {
            run("postgres", "DROP DATABASE IF EXISTS " + service + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop the database of " + service, e);
        }
    }

    private void createDatabase(String service) throws SQLException {
        try (Connection connection = server.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet known =
                    statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + service + "'")) {
                if (known.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + service + " OWNER " + service + "_owner");
        }
    }

    private void run(String database, String sql) throws SQLException {
        try (Connection connection = server.superuser(database).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name, String service, String ownerPassword, String servicePassword) {
        try (InputStream sql = DatabaseSetup.class.getResourceAsStream("/hearback/local/" + name)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${service}", service)
                    .replace("${owner_password}", ownerPassword)
                    .replace("${service_password}", servicePassword);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
