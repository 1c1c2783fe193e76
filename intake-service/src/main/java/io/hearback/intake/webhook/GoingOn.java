package io.hearback.intake.webhook;

import io.hearback.intake.tenant.TenantId;
import org.jdbi.v3.core.Handle;

import java.time.Instant;

/**
 * Which applications went on while no outcome of theirs was on record. Kept for as long as a vendor may still send what came
 * before ({@link DeliverySweep}). Each method is one statement inside the organisation's wall.
 */
final class GoingOn {

    private GoingOn() {}

    /** Of two times the later stays. */
    static void remember(Handle handle, TenantId tenant, String reference, Instant at) {
        handle.createUpdate("""
                        insert into going_on (tenant_id, reference_hash, at) values (:tenant, :reference, :at)
                        on conflict (tenant_id, reference_hash) do update set at = greatest(going_on.at, excluded.at)
                        """)
                .bind("tenant", tenant.value())
                .bind("reference", Deliveries.hash(reference))
                .bind("at", at)
                .execute();
    }

    /** @return whether it went on after this was decided */
    static boolean isAfter(Handle handle, TenantId tenant, String reference, Instant decidedAt) {
        return handle.createQuery("""
                        select exists (select from going_on
                                       where tenant_id = :tenant and reference_hash = :reference and at > :decidedAt)
                        """)
                .bind("tenant", tenant.value())
                .bind("reference", Deliveries.hash(reference))
                .bind("decidedAt", decidedAt)
                .mapTo(Boolean.class)
                .one();
    }
}
