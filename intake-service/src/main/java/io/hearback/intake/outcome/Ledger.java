package io.hearback.intake.outcome;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.tenant.Rows;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.vault.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The tables of applications, their candidates and their outcomes. Each method is one statement of the caller's transaction,
 * for any number of reports.
 */
@ApplicationScoped
class Ledger {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

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
     * An application whose row is ours until the transaction ends: its outcomes come one after the other.
     *
     * @param candidate the candidate's reference; null if it was opened at the same moment for another candidate
     */
    record Application(UUID id, UUID candidateId, String candidate, Stage stage, int lastSequence) {

        /** @param reference null if the report names nobody */
        boolean isOf(String reference) {
            return reference == null || reference.equals(candidate);
        }

        Application after(Outcome outcome) {
            return new Application(id, candidateId, candidate, outcome.stage(), outcome.sequence());
        }
    }

    /**
     * Locks the applications of the reports and makes known those that are not. Two batches that meet lock in the same order:
     * first what both find, then what both bring.
     *
     * @return by reference; without those that are unknown and only reinstated
     */
    Map<String, Application> open(Handle handle, TenantId tenant, Collection<ReportedOutcome> reports) {
        var query = handle.createQuery("""
                        with told as materialized (
                            select * from unnest(:references, :candidates, :stages, :applicationIds::uuid[], :candidateIds::uuid[])
                                as told (reference, candidate, stage, application_id, candidate_id)),
                        known as materialized (
                            select a.id, a.reference, a.candidate_id, a.stage, a.last_sequence
                            from application a
                            where a.tenant_id = :tenant and a.reference = any (:references)
                            order by a.reference for update),
                        newcomer as materialized (
                            select * from told
                            where candidate is not null and reference not in (select reference from known)),
                        person as (
                            insert into candidate (id, tenant_id, reference)
                            select candidate_id, :tenant, candidate
                            from (select distinct on (candidate) candidate, candidate_id from newcomer order by candidate) as each
                            on conflict (tenant_id, reference) do update set reference = excluded.reference
                            returning id, reference),
                        opened as (
                            insert into application (id, tenant_id, reference, candidate_id, stage)
                            select n.application_id, :tenant, n.reference, p.id, n.stage
                            from newcomer n join person p on p.reference = n.candidate order by n.reference
                            on conflict (tenant_id, reference) do update set reference = excluded.reference
                            returning id, reference, candidate_id, stage, last_sequence)
                        select k.*, c.reference as candidate from known k join candidate c on c.id = k.candidate_id
                        union all
                        select o.*, p.reference from opened o left join person p on p.id = o.candidate_id
                        """).bind("tenant", tenant.value());
        new Rows<>(query, firstOfEach(reports))
                .bind("references", ReportedOutcome::applicationReference)
                .bind("candidates", ReportedOutcome::candidateReference)
                .bind("stages", ReportedOutcome::stage)
                .bind("applicationIds", report -> IDS.generate())
                .bind("candidateIds", report -> IDS.generate());
        return query.reduceRows(new HashMap<>(), (found, row) -> {
            found.put(
                    row.getColumn("reference", String.class),
                    new Application(
                            row.getColumn("id", UUID.class),
                            row.getColumn("candidate_id", UUID.class),
                            row.getColumn("candidate", String.class),
                            row.getColumn("stage", Stage.class),
                            row.getColumn("last_sequence", Integer.class)));
            return found;
        });
    }

    /** Whoever names the candidate first says whose application it is. */
    private static List<ReportedOutcome> firstOfEach(Collection<ReportedOutcome> reports) {
        var first = new HashMap<String, ReportedOutcome>();
        for (var report : reports) {
            first.merge(
                    report.applicationReference(),
                    report,
                    (before, later) -> before.candidateReference() == null ? later : before);
        }
        return new ArrayList<>(first.values());
    }

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

    /** @param entries in the order of their sequences, of locked applications */
    void write(Handle handle, TenantId tenant, List<Outcome> entries) {
        var insert = handle.createUpdate("""
                        with entry as materialized (
                            select * from unnest(:ids::uuid[], :applications::uuid[], :sequences::integer[], :kinds, :stages,
                                                 :reasons, :decided::timestamptz[], :recorded::timestamptz[])
                                as entry (id, application, sequence, kind, stage, reason, decided_at, recorded_at)),
                        recorded as (
                            insert into outcome (id, tenant_id, application_id, sequence, kind, stage, reason_code, decided_at, recorded_at)
                            select id, :tenant, application, sequence, kind, stage, reason, decided_at, recorded_at from entry)
                        update application set last_sequence = last.sequence, stage = last.stage
                        from (select distinct on (application) application, sequence, stage from entry
                              order by application, sequence desc) as last
                        where application.id = last.application
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
