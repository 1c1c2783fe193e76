package io.hearback.intake.outcome;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.util.Optional;
import java.util.UUID;

/** How things stand with applications. Each method is one statement of the caller's transaction. */
@ApplicationScoped
class Standings {

    private static final String STANDING = """
            select a.id, a.reference, c.reference as candidate, a.stage, o.kind as last_outcome,
                   exists (select from stage_event s
                           where s.application_id = a.id and s.kind = 'HIRED'
                             and (o.decided_at is null or s.occurred_at >= o.decided_at)) as hired
            from application a join candidate c on c.id = a.candidate_id
            left join outcome o on o.application_id = a.id and o.sequence = a.last_sequence
            where a.tenant_id = :tenant and\s""";

    private static final RowMapper<Standing> MAPPER = (row, context) -> new Standing(
            row.getObject("id", UUID.class),
            row.getString("reference"),
            row.getString("candidate"),
            Stage.valueOf(row.getString("stage")),
            row.getString("last_outcome") == null ? null : OutcomeKind.valueOf(row.getString("last_outcome")),
            row.getBoolean("hired"));

    Optional<Standing> of(Handle handle, TenantId tenant, UUID applicationId) {
        return handle.createQuery(STANDING + "a.id = :application")
                .bind("tenant", tenant.value())
                .bind("application", applicationId)
                .map(MAPPER)
                .findOne();
    }

    Optional<Standing> of(Handle handle, TenantId tenant, String reference) {
        return handle.createQuery(STANDING + "a.reference = :reference")
                .bind("tenant", tenant.value())
                .bind("reference", reference)
                .map(MAPPER)
                .findOne();
    }

    /** @return the kind of the outcome before this one, or null for the first of its application */
    OutcomeKind kindBefore(Handle handle, Outcome outcome) {
        return handle.createQuery("select kind from outcome where application_id = ? and sequence = ?")
                .bind(0, outcome.applicationId())
                .bind(1, outcome.sequence() - 1)
                .mapTo(OutcomeKind.class)
                .findOne()
                .orElse(null);
    }
}
