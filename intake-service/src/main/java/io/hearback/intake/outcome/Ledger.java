package io.hearback.intake.outcome;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.vault.Fingerprint;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The table of outcomes. Each method is one statement of the caller's transaction,
 * for any number of reports.
 */
@ApplicationScoped
class Ledger {

    private static final RowMapper<Outcome> OUTCOME = ConstructorMapper.of(Outcome.class);

    private static final String COLUMNS = """
            select o.id, o.application_id, a.reference as application_reference, a.candidate_id, o.sequence, o.kind, o.stage,
                   o.reason_code as reason, o.decided_at, o.recorded_at
            """;

    /** With the fingerprint; the vault's row goes with an erasure. */
    private static final String KNOWN =
            COLUMNS + ", v.fingerprint from outcome o join application a on a.id = o.application_id"
                    + " left join vault v on v.outcome_id = o.id ";

    /**
     * @param reports of locked applications
     * @return the outcomes of the same kinds, decided at the same times
     */
    List<Known> repeated(Handle handle, Map<String, Application> applications, Collection<ReportedOutcome> reports) {
        var candidates = reports.stream()
                .filter(report -> applications.containsKey(report.applicationReference()))
                .filter(report ->
                        applications.get(report.applicationReference()).lastSequence() > 0)
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        var query = handle.createQuery(KNOWN + """
                join (select distinct * from unnest(:applications::uuid[], :kinds, :times::timestamptz[]) as t (a, k, d)) as told
                    on o.application_id = told.a and o.kind = told.k and o.decided_at = told.d
                where o.application_id = any (:applications::uuid[])
                """);
        new Rows<>(query, candidates)
                .bind(
                        "applications",
                        report ->
                                applications.get(report.applicationReference()).id())
                .bind("kinds", ReportedOutcome::kind)
                .bind("times", ReportedOutcome::decidedAt);
        return query.map(KNOWN_OUTCOME).list();
    }

    List<Known> known(Handle handle, Collection<UUID> outcomeIds) {
        return outcomeIds.isEmpty()
                ? List.of()
                : handle.createQuery(KNOWN + "where o.id = any (:ids)")
                        .bindArray("ids", UUID.class, outcomeIds)
                        .map(KNOWN_OUTCOME)
                        .list();
    }

    Optional<Outcome> find(Handle handle, UUID id) {
        return known(handle, List.of(id)).stream().map(Known::outcome).findFirst();
    }

    /** @return what was decided last, by application; without applications that are unknown or have no outcome */
    Map<String, OutcomeKind> lastKinds(Handle handle, TenantId tenant, Collection<String> applicationReferences) {
        return handle.createQuery("""
                        select a.reference, o.kind
                        from application a join outcome o on o.application_id = a.id and o.sequence = a.last_sequence
                        where a.tenant_id = :tenant and a.reference = any (:references)
                        """)
                .bind("tenant", tenant.value())
                .bindArray("references", String.class, applicationReferences)
                .reduceRows(new HashMap<>(), (last, row) -> {
                    last.put(row.getColumn("reference", String.class), row.getColumn("kind", OutcomeKind.class));
                    return last;
                });
    }

    /**
     * @param reports of locked applications
     * @return by application: what its candidate told us themselves, where that is its last outcome. Nothing is asked unless a
     *     report tells a candidate's decision about an application that has outcomes
     */
    Map<UUID, Outcome> toldByCandidates(
            Handle handle, Map<String, Application> applications, Collection<ReportedOutcome> reports) {
        var ids = reports.stream()
                .filter(report -> CandidateDecision.isCandidates(report.kind()))
                .map(report -> applications.get(report.applicationReference()))
                .filter(application -> application != null && application.lastSequence() > 0)
                .map(Application::id)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : handle.createQuery(COLUMNS + """
                        from candidate_decision d join outcome o on o.id = d.outcome_id
                        join application a on a.id = o.application_id and a.last_sequence = o.sequence
                        where d.application_id = any (:ids)
                        """)
                        .bindArray("ids", UUID.class, ids)
                        .map(OUTCOME)
                        .collectToMap(Outcome::applicationId, Function.identity());
    }

    /** @return what was decided last about the application, in the order of decisions and not of records */
    Optional<Outcome> latest(Handle handle, TenantId tenant, String applicationReference) {
        return handle.createQuery(COLUMNS + """
                        from outcome o join application a on a.id = o.application_id
                        where a.tenant_id = ? and a.reference = ? order by o.decided_at desc, o.sequence desc limit 1
                        """)
                .bind(0, tenant.value())
                .bind(1, applicationReference)
                .map(OUTCOME)
                .findOne();
    }

    void write(Handle handle, TenantId tenant, List<Outcome> entries) {
        var insert = handle.createUpdate("""
                        insert into outcome (id, tenant_id, application_id, sequence, kind, stage, reason_code, decided_at, recorded_at)
                        select id, :tenant, application, sequence, kind, stage, reason, decided_at, recorded_at
                        from unnest(:ids::uuid[], :applications::uuid[], :sequences::integer[], :kinds, :stages, :reasons,
                                    :decided::timestamptz[], :recorded::timestamptz[])
                            as entry (id, application, sequence, kind, stage, reason, decided_at, recorded_at)
                        """).bind("tenant", tenant.value());
        new Rows<>(insert, entries)
                .bind("ids", Outcome::id)
                .bind("applications", Outcome::applicationId)
                .bind("sequences", Outcome::sequence)
                .bind("kinds", Outcome::kind)
                .bind("stages", Outcome::stage)
                .bind("reasons", Outcome::reason)
                .bind("decided", Outcome::decidedAt)
                .bind("recorded", Outcome::recordedAt);
        insert.execute();
    }

    private static final RowMapper<Known> KNOWN_OUTCOME = (row, context) -> {
        var fingerprint = row.getBytes("fingerprint");
        return new Known(OUTCOME.map(row, context), fingerprint == null ? null : new Fingerprint(fingerprint));
    };
}
