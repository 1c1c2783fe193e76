package io.hearback.message.promise;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Organisations that decided something else, so that all that waits there is reckoned anew: some at a time, as one may have a
 * million. Each method is part of the caller's transaction.
 */
final class Recount {

    /** Longer than any copy remembers the settings of before. */
    static final Duration AFTER = Duration.ofSeconds(20);

    static final int AT_ONCE = 1_000;

    private static final UUID FIRST = new UUID(0, 0);

    private Recount() {}

    /** Twice is once; again in the middle begins anew. */
    static void ask(Handle handle, Collection<String> tenants, Instant now) {
        handle.createUpdate("""
                        insert into waiting_recount (tenant_id, due_at, after)
                        select distinct tenant, cast(:due as timestamptz), cast(:first as uuid)
                        from unnest(:tenants) as t (tenant) order by tenant
                        on conflict (tenant_id) do update set due_at = excluded.due_at, after = excluded.after""")
                .bindArray("tenants", String.class, List.copyOf(tenants))
                .bind("due", now.plus(AFTER))
                .bind("first", FIRST)
                .execute();
    }

    /** Any number of copies may do it at once. @return whether there was anything to do */
    static boolean goOn(Handle worker, Instant now) {
        return worker.createQuery("""
                        select tenant_id, after from waiting_recount where due_at <= :now
                        order by due_at limit 1 for update skip locked""")
                .bind("now", now)
                .map((row, context) -> goOn(worker, row.getString(1), row.getObject(2, UUID.class), now))
                .findOne()
                .isPresent();
    }

    private static boolean goOn(Handle worker, String tenant, UUID after, Instant now) {
        var reached = worker.createQuery("""
                        with these as (
                            select application_id from waiting
                            where tenant_id = :tenant and application_id > :after
                            order by application_id limit :limit),
                        asked as (
                            update waiting set next_at = :now
                            where tenant_id = :tenant and open and application_id in (select application_id from these))
                        select application_id from these order by application_id desc limit 1""")
                .bind("tenant", tenant)
                .bind("after", after)
                .bind("limit", AT_ONCE)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne();
        worker.createUpdate(
                        reached.isPresent()
                                ? "update waiting_recount set after = :reached where tenant_id = :tenant"
                                : "delete from waiting_recount where tenant_id = :tenant")
                .bind("tenant", tenant)
                .bindByType("reached", reached.orElse(null), UUID.class)
                .execute();
        return true;
    }
}
