package io.hearback.intake.outcome;

import io.hearback.intake.tenant.TenantId;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which outcome answered which {@code Idempotency-Key}. A key is claimed by an advisory lock and remembered by a row of
 * the same transaction, so a crash leaves neither behind and the request can be sent again at once.
 */
@ApplicationScoped
class IdempotencyKeys {

    /**
     * @param busy keys that another transaction holds
     * @param answered the outcomes that keys led to before
     */
    record Claims(Set<String> busy, Map<String, UUID> answered) {

        static final Claims NONE = new Claims(Set.of(), Map.of());

        boolean isBusy(String key) {
            return key != null && busy.contains(key);
        }

        /** @return whether the report still has to be looked at */
        boolean leavesOpen(String key) {
            return key == null || !(busy.contains(key) || answered.containsKey(key));
        }
    }

    private final Clock clock;

    IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /** Holds the free ones of these keys until the transaction ends. */
    Claims claim(Handle handle, TenantId tenant, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Claims.NONE;
        }
        // Lock and look are two statements: one alone would look at what was there before it had the locks.
        var busy = busy(handle, tenant, keys);
        var answered = handle.createQuery(
                        "select key, outcome_id from idempotency_key where tenant_id = :tenant and key = any (:keys)")
                .bind("tenant", tenant.value())
                .bindArray("keys", String.class, keys)
                .reduceRows(new HashMap<String, UUID>(), (found, row) -> {
                    found.put(row.getColumn("key", String.class), row.getColumn("outcome_id", UUID.class));
                    return found;
                });
        return new Claims(busy, answered);
    }

    void remember(Handle handle, TenantId tenant, Map<String, UUID> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        var insert = handle.createUpdate("""
                        insert into idempotency_key (tenant_id, key, outcome_id, created_at)
                        select :tenant, key, outcome, :now from unnest(:keys, :outcomes::uuid[]) as told (key, outcome)
                        """).bind("tenant", tenant.value()).bind("now", clock.instant());
        new Rows<>(insert, List.copyOf(outcomes.entrySet()))
                .bind("keys", Map.Entry::getKey)
                .bind("outcomes", Map.Entry::getValue);
        insert.execute();
    }

    private static Set<String> busy(Handle handle, TenantId tenant, Collection<String> keys) {
        return handle.createQuery("""
                        select key from unnest(:keys) as told (key)
                        where not pg_try_advisory_xact_lock(hashtextextended(:tenant || '/' || key, 0))
                        """)
                .bindArray("keys", String.class, keys)
                .bind("tenant", tenant.value())
                .mapTo(String.class)
                .collect(Collectors.toUnmodifiableSet());
    }
}
