package io.hearback.intake.tenant;

import io.hearback.outbox.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

import javax.sql.DataSource;
import java.util.UUID;

/**
 * The only way to the tables. Each method is one transaction: committed when the work returns, rolled back when it
 * throws; begun again if it was {@linkplain OvertakenException overtaken}. What it sets ends with the transaction, so a pooled connection carries nothing over to the next caller.
 */
@ApplicationScoped
public class TenantWall implements Worker {

    /** A batch may be overtaken once by each of those that come at the same time. */
    private static final int MOST_ATTEMPTS = 10;

    private final Jdbi jdbi;

    TenantWall(DataSource dataSource) {
        jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        // By default an exception quotes all that was bound to the statement: names and addresses in the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /** Sees and writes this tenant's rows and no others. */
    public <T> T inside(TenantId tenant, HandleCallback<T, RuntimeException> work) {
        return with("hearback.tenant", tenant.value(), work);
    }

    /** Sees and writes what the worker role may, of all tenants: for background work and other services' questions. */
    @Override
    public <T> T asWorker(HandleCallback<T, RuntimeException> work) {
        return with("role", "intake_worker", work);
    }

    /** Sees the one API key with this hash, and the tenant it belongs to. */
    <T> T presenting(Sha256 keyHash, HandleCallback<T, RuntimeException> work) {
        return with("hearback.presented_hash", keyHash.hex(), work);
    }

    /** Sees the one connection with this id, which is random and known to its vendor only, and the secrets it signs with. */
    public <T> T presentingConnection(UUID connection, HandleCallback<T, RuntimeException> work) {
        return with("hearback.presented_connection", connection.toString(), work);
    }

    private <T> T with(String setting, String value, HandleCallback<T, RuntimeException> work) {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return once(setting, value, work);
            } catch (OvertakenException e) {
                // The one who was faster has committed, so the next attempt finds what it wrote.
            }
        }
        return once(setting, value, work);
    }

    private <T> T once(String setting, String value, HandleCallback<T, RuntimeException> work) {
        return jdbi.inTransaction((Handle handle) -> {
            handle.select("select set_config(?, ?, true)", setting, value)
                    .mapTo(String.class)
                    .one();
            return work.withHandle(handle);
        });
    }
}
