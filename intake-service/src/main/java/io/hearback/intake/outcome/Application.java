package io.hearback.intake.outcome;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Stage;
import io.hearback.intake.tenant.Rows;
import io.hearback.intake.tenant.TenantId;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An application whose row is ours until the transaction ends: what is told of it comes one after the other.
 *
 * @param candidate the candidate's reference; null if it was opened at the same moment for another candidate
 */
public record Application(UUID id, UUID candidateId, String candidate, Stage stage, int lastSequence) {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    /**
     * @param candidateReference null if nobody is named: then the application must be known
     * @param stage may be null if nobody is named
     */
    public record Mention(String applicationReference, String candidateReference, Stage stage) {}

    /** @param reference null if the report names nobody */
    public boolean isOf(String reference) {
        return reference == null || reference.equals(candidate);
    }

    Application after(Outcome outcome) {
        return new Application(id, candidateId, candidate, outcome.stage(), outcome.sequence());
    }

    /**
     * Locks the applications that are mentioned and makes known those that are not, at the stage the mention says. Two
     * batches that meet lock in the same order: first what both find, then what both bring. One statement.
     *
     * @return by reference; without those that are unknown and whose mention names nobody
     */
    public static Map<String, Application> open(Handle handle, TenantId tenant, Collection<Mention> mentions) {
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
                        select k.*, (select c.reference from candidate c where c.id = k.candidate_id) as candidate from known k
                        union all
                        select o.*, p.reference from opened o left join person p on p.id = o.candidate_id
                        """).bind("tenant", tenant.value());
        new Rows<>(query, firstOfEach(mentions))
                .bind("references", Mention::applicationReference)
                .bind("candidates", Mention::candidateReference)
                .bind("stages", Mention::stage)
                .bind("applicationIds", mention -> IDS.generate())
                .bind("candidateIds", mention -> IDS.generate());
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
    private static List<Mention> firstOfEach(Collection<Mention> mentions) {
        var first = new HashMap<String, Mention>();
        for (var mention : mentions) {
            first.merge(
                    mention.applicationReference(),
                    mention,
                    (before, later) -> before.candidateReference() == null ? later : before);
        }
        return new ArrayList<>(first.values());
    }
}
