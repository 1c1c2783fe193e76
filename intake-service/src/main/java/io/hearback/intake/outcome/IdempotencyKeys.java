package io.hearback.intake.outcome;

import io.hearback.intake.outcome.NotAcceptedException.Why;
import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Which outcome answered which {@code Idempotency-Key}. A key is claimed by an advisory lock and remembered by a row of
 * the same transaction, so a crash leaves neither behind and the request can be sent again at once.
 */
@ApplicationScoped
class IdempotencyKeys {

    private final Clock clock;

    IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /**
     * Holds the key until the transaction ends.
     *
     * @return the outcome that the key led to before
     * @throws NotAcceptedException {@link Why#IN_FLIGHT} if another transaction holds the key
     */
    Optional<UUID> claim(Handle handle, TenantId tenant, String key) {
        // Lock and look are two statements: one alone would look at what was there before it had the lock.
        if (!tryLock(handle, tenant, key)) {
            throw new NotAcceptedException(Why.IN_FLIGHT);
        }
        return handle.createQuery("select outcome_id from idempotency_key where tenant_id = ? and key = ?")
                .bind(0, tenant.value())
                .bind(1, key)
                .mapTo(UUID.class)
                .findOne();
    }

    void remember(Handle handle, TenantId tenant, String key, UUID outcomeId) {
        handle.execute(
                "insert into idempotency_key (tenant_id, key, outcome_id, created_at) values (?, ?, ?, ?)",
                tenant.value(),
                key,
                outcomeId,
                clock.instant());
    }

    private static boolean tryLock(Handle handle, TenantId tenant, String key) {
        return handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .bind(0, tenant.value() + "/" + key)
                .mapTo(Boolean.class)
                .one();
    }
}
