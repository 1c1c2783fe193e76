package io.hearback.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One role's way into one database. */
public record DatabaseAccount(String jdbcUrl, String username, String password) {

    /** @return a new connection; the caller closes it */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, username, password);
    }

    @Override
    public String toString() {
        return username + " at " + jdbcUrl;
    }
}
