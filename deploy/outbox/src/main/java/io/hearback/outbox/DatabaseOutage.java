package io.hearback.outbox;

import org.jdbi.v3.core.ConnectionException;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** Tells a database that is away or busy, which passes, from one that refuses what we bring, which stays. */
public final class DatabaseOutage {

    /**
     * PostgreSQL's classes for: no connection (08), no resources (53), an operator's doing (57), a system error (58), and
     * a transaction that lost against another (40).
     */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40");

    private DatabaseOutage() {}

    public static boolean isBehind(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ConnectionException) {
                return true;
            }
            if (each instanceof SQLException fault) {
                // The connection pool gives up without a state.
                return fault.getSQLState() == null || PASSING.contains(stateClass(fault));
            }
        }
        return false;
    }

    /** @return a code that is safe to log and keep: the SQLState, or the kind of failure; never its message */
    public static String code(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException fault && fault.getSQLState() != null) {
                return "DATABASE_" + fault.getSQLState().replaceAll("[^A-Z0-9]", "");
            }
        }
        var kind = thrown.getClass().getSimpleName().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return "FAILED_" + kind.substring(0, Math.min(kind.length(), 50));
    }

    private static String stateClass(SQLException fault) {
        return fault.getSQLState().substring(0, Math.min(2, fault.getSQLState().length()));
    }
}
