package io.hearback.intake.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/** What this service keeps about an application, whole: people and words as they were told, and codes and times. */
@ApplicationScoped
public class OwnExport {

    private static final String READ = """
            select json_build_object(
                'application', json_build_object('id', a.id, 'reference', a.reference, 'candidateReference', c.reference,
                    'stage', a.stage),
                'people', (select to_jsonb(p) - 'tenant_id' from applicant p where p.application_id = a.id),
                'outcomes', coalesce((select json_agg(
                    to_jsonb(o) - 'tenant_id' || jsonb_build_object('told', to_jsonb(v) - 'tenant_id' - 'fingerprint' - 'outcome_id')
                    order by o.sequence) from outcome o left join vault v on v.outcome_id = o.id where o.application_id = a.id), '[]'),
                'stages', coalesce((select json_agg(to_jsonb(s) - 'tenant_id' order by s.occurred_at) from stage_event s
                    where s.application_id = a.id), '[]'),
                'legalHold', exists (select from legal_hold h where h.application_id = a.id))
            from application a join candidate c on c.id = a.candidate_id
            where a.tenant_id = :tenant and a.id = :application
            """;

    private final TenantWall wall;
    private final ObjectMapper json;

    OwnExport(TenantWall wall, ObjectMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /** @return empty if there is no such application of the organisation */
    public Optional<JsonNode> of(TenantId tenant, UUID application) {
        return wall.inside(
                        tenant,
                        handle -> handle.createQuery(READ)
                                .bind("tenant", tenant.value())
                                .bind("application", application)
                                .mapTo(String.class)
                                .findOne())
                .map(this::read);
    }

    /** @return our own id of the application with the platform's; empty if it is unknown or erased */
    public Optional<UUID> application(TenantId tenant, String reference) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select id from application where tenant_id = ? and reference = ?")
                        .bind(0, tenant.value())
                        .bind(1, reference)
                        .mapTo(UUID.class)
                        .findOne());
    }

    private JsonNode read(String written) {
        try {
            return json.readTree(written);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
