package io.hearback.intake.erasure;

import io.hearback.intake.reason.AtsReason;
import io.hearback.intake.reason.ReasonMappings;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.webhook.KeptBodies;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Every place of this service that says something about a person, and how it is emptied. What stays are facts without identity:
 * random ids, codes and times of the ledger. Twice is once.
 */
@ApplicationScoped
class Removal {

    /** In this order: each may look at what the ones after it remove. */
    private static final List<String> STATEMENTS = List.of(
            // A key may be anything, a name as well. It was remembered with its outcome, or after it.
            """
            delete from idempotency_key k using outcome o
            where o.tenant_id = :tenant and o.application_id = any (:applications)
                and k.tenant_id = :tenant and k.outcome_id = o.id and k.created_at >= o.recorded_at - interval '1 hour'
            """,
            // Known by a plain hash of the platform's own id.
            """
            delete from going_on where tenant_id = :tenant and reference_hash = any (array(
                select sha256(convert_to(reference, 'UTF8')) from application
                where tenant_id = :tenant and id = any (:applications)))
            """,
            "delete from vault where tenant_id = :tenant and outcome_id = any (array("
                    + "select id from outcome where tenant_id = :tenant and application_id = any (:applications)))",
            "delete from applicant where tenant_id = :tenant and application_id = any (:applications)",
            // A random text, so that nobody reports under it.
            """
            update candidate set reference = 'erased:' || gen_random_uuid()
            where tenant_id = :tenant and reference not like 'erased:%'
                and id = any (array(select candidate_id from application where tenant_id = :tenant and id = any (:applications)))
                and not exists (select from application other
                                where other.tenant_id = :tenant and other.candidate_id = candidate.id
                                    and other.reference not like 'erased:%' and other.id <> all (:applications))
            """,
            """
            update application set reference = 'erased:' || gen_random_uuid()
            where tenant_id = :tenant and id = any (:applications) and reference not like 'erased:%'
            """);

    private final ReasonMappings reasons;
    private final KeptBodies bodies;

    Removal(ReasonMappings reasons, KeptBodies bodies) {
        this.reasons = reasons;
        this.bodies = bodies;
    }

    /** Part of the caller's transaction, which holds the applications. */
    void of(Handle handle, TenantId tenant, Collection<UUID> applications) {
        reasons.forget(handle, tenant, namesOfReasons(handle, tenant, applications));
        bodies.forget(handle, tenant, references(handle, tenant, applications));
        STATEMENTS.forEach(statement ->
                about(handle.createUpdate(statement), tenant, applications).execute());
    }

    /** A name that many outcomes came with is the organisation's vocabulary; one that came once may be a sentence. */
    private static List<AtsReason> namesOfReasons(Handle handle, TenantId tenant, Collection<UUID> applications) {
        return about(handle.createQuery("""
                        select v.reason ->> 'ats' from outcome o join vault v on v.outcome_id = o.id
                        where o.tenant_id = :tenant and o.application_id = any (:applications) and v.reason ->> 'ats' is not null
                        """), tenant, applications)
                .map((row, context) -> new AtsReason(row.getString(1)))
                .list();
    }

    private static List<String> references(Handle handle, TenantId tenant, Collection<UUID> applications) {
        return about(handle.createQuery("""
                        select unnest(array[a.reference, c.reference])
                        from application a join candidate c on c.id = a.candidate_id
                        where a.tenant_id = :tenant and a.id = any (:applications) and a.reference not like 'erased:%'
                        """), tenant, applications)
                .mapTo(String.class)
                .list();
    }

    private static <S extends SqlStatement<S>> S about(S statement, TenantId tenant, Collection<UUID> applications) {
        return statement.bind("tenant", tenant.value()).bindArray("applications", UUID.class, applications);
    }
}
