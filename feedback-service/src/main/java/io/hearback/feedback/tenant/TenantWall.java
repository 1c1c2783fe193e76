package io.hearback.feedback.tenant;

import io.hearback.outbox.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.postgres.PostgresPlugin;

import javax.sql.DataSource;

/**
 * The only way to the tables. Each method is one transaction: committed when the work returns, rolled back when it
 * throws. What it sets ends with the transaction, so a pooled connection carries nothing over to the next caller.
 */
@ApplicationScoped
public class TenantWall implements Worker {

    private final Jdbi jdbi;

    TenantWall(DataSource dataSource) {
        jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        // By default an exception quotes all that was bound to the statement: what a person typed, in the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /** Sees and writes this tenant's rows and no others. */
    public <T> T inside(TenantId tenant, HandleCallback<T, RuntimeException> work) {
        return with("hearback.tenant", tenant.value(), work);
    }

    /**
     * Sees this tenant's rows as they all are at one moment, however many statements ask for them. Each is planned for the period
     * it asks about: a plan for any period at all would read every row there is.
     */
    public <T> T atOneMoment(TenantId tenant, HandleCallback<T, RuntimeException> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return within(handle, "hearback.tenant", tenant.value(), work);
        });
    }

    /** Sees and writes what the worker role may, of all tenants: for what comes from Kafka and what goes out. */
    @Override
    public <T> T asWorker(HandleCallback<T, RuntimeException> work) {
        return with("role", "feedback_worker", work);
    }

    /** Sees the one link whose token has this hash. */
    public <T> T presenting(Sha256 tokenHash, HandleCallback<T, RuntimeException> work) {
        return with("hearback.presented_hash", tokenHash.hex(), work);
    }

    private <T> T with(String setting, String value, HandleCallback<T, RuntimeException> work) {
        return jdbi.inTransaction(handle -> within(handle, setting, value, work));
    }

    private static <T> T within(Handle handle, String setting, String value, HandleCallback<T, RuntimeException> work) {
        handle.select("select set_config(?, ?, true)", setting, value)
                .mapTo(String.class)
                .one();
        return work.withHandle(handle);
    }
}
