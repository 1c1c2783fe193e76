package io.hearback.intake.outcome;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Stage;
import io.hearback.intake.tenant.OvertakenException;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.vault.Tombstones;
import io.hearback.outbox.Rows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The tables of applications and their candidates. What a batch is the first to speak of is written once, as the batch
 * leaves it. Two batches that meet wait in one order: first for what both find, then for what both bring.
 */
public final class Applications {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Map<String, Application> applications = new HashMap<>();
    private final Map<String, Candidate> candidates = new HashMap<>();

    private Applications() {}

    /**
     * Locks the applications that are mentioned and on record. The others are made up, at the stage their mention says, and
     * are on record once they are {@linkplain #open opened}. Who names the candidate first says whose application it is.
     * One that was {@linkplain Application#isErased erased} stays so.
     * One statement.
     *
     * @return by reference; without those that are unknown and whose mentions name nobody
     */
    public static Map<String, Application> find(
            Handle handle, TenantId tenant, Collection<Application.Mention> mentions, Tombstones tombstones) {
        var query = handle.createQuery("""
                        with known as materialized (
                            select a.id, a.reference, a.candidate_id, c.reference as candidate, a.stage, a.last_sequence
                            from application a join candidate c on c.id = a.candidate_id
                            where a.tenant_id = :tenant and a.reference = any (:references)
                            order by a.reference for update of a)
                        select * from known
                        union all
                        select null, null, id, reference, null, null from candidate
                        where tenant_id = :tenant and reference = any (:candidates)
                        union all
                        select null, told.reference, null, null, null, null
                        from erasure e join unnest(:references, :hashes) as told (reference, hash)
                            on e.reference_hash = decode(told.hash, 'hex')
                        where e.tenant_id = :tenant and e.reference_hash = any (
                            array(select decode(hash, 'hex') from unnest(:hashes) as h (hash)))
                        """).bind("tenant", tenant.value());
        new Rows<>(query, List.copyOf(mentions))
                .bind("hashes", mention -> tombstones.ofApplication(tenant, mention.applicationReference()))
                .bind("references", Application.Mention::applicationReference)
                .bind("candidates", Application.Mention::candidateReference);
        var found = query.reduceRows(new Applications(), Applications::add);
        mentions.forEach(found::addIfNew);
        return found.applications;
    }

    private Applications add(RowView row) {
        var candidate = new Candidate(
                row.getColumn("candidate_id", UUID.class), row.getColumn("candidate", String.class), true);
        var id = row.getColumn("id", UUID.class);
        var reference = row.getColumn("reference", String.class);
        if (reference != null && id == null) {
            applications.put(reference, Application.erased(reference));
        } else if (id == null) {
            candidates.put(candidate.reference(), candidate);
        } else {
            var stage = row.getColumn("stage", Stage.class);
            var last = row.getColumn("last_sequence", Integer.class);
            applications.put(reference, new Application(id, reference, candidate, stage, last, true));
        }
        return this;
    }

    private void addIfNew(Application.Mention mention) {
        if (mention.candidateReference() != null) {
            applications.computeIfAbsent(
                    mention.applicationReference(),
                    reference -> new Application(
                            IDS.generate(),
                            reference,
                            candidate(mention.candidateReference()),
                            mention.stage(),
                            0,
                            false));
        }
    }

    private Candidate candidate(String reference) {
        return candidates.computeIfAbsent(reference, unknown -> new Candidate(IDS.generate(), unknown, false));
    }

    /**
     * Puts those on record that are not, with their candidates. One statement.
     *
     * @throws OvertakenException if another transaction put one of them on record, or erased it, since they were looked for
     */
    public static void open(
            Handle handle, TenantId tenant, Collection<Application> applications, Tombstones tombstones) {
        var opened = applications.stream()
                .filter(each -> !each.onRecord() && !each.isErased())
                .toList();
        if (opened.isEmpty()) {
            return;
        }
        var arrived = opened.stream()
                .map(Application::candidate)
                .filter(candidate -> !candidate.onRecord())
                .distinct()
                .toList();
        var insert = handle.createQuery("""
                        with person as (
                            insert into candidate (id, tenant_id, reference)
                            select id, :tenant, reference
                            from unnest(:people::uuid[], :names) as arrived (id, reference) order by reference
                            on conflict (tenant_id, reference) do nothing returning id),
                        opened as (
                            insert into application (id, tenant_id, reference, candidate_id, stage, last_sequence)
                            select id, :tenant, reference, candidate, stage, sequence
                            from unnest(:ids::uuid[], :references, :candidates::uuid[], :stages, :sequences::integer[], :hashes)
                                as opened (id, reference, candidate, stage, sequence, hash)
                            where (select count(*) from person) = :arrived -- and so after the people
                                and not exists (select from erasure
                                                where tenant_id = :tenant and reference_hash = decode(hash, 'hex'))
                            order by reference
                            on conflict (tenant_id, reference) do nothing returning id)
                        select count(*) from opened
                        """).bind("tenant", tenant.value()).bind("arrived", arrived.size());
        new Rows<>(insert, arrived).bind("people", Candidate::id).bind("names", Candidate::reference);
        new Rows<>(insert, opened)
                .bind("ids", Application::id)
                .bind("references", Application::reference)
                .bind("candidates", application -> application.candidate().id())
                .bind("hashes", application -> tombstones.ofApplication(tenant, application.reference()))
                .bind("stages", Application::stage)
                .bind("sequences", Application::lastSequence);
        if (insert.mapTo(Integer.class).one() < opened.size()) {
            throw new OvertakenException();
        }
    }

    /** Notes what the batch changed about those that were on record before. One statement, if there are any. */
    static void move(Handle handle, TenantId tenant, Collection<Application> applications) {
        var moved = applications.stream().filter(Application::onRecord).toList();
        if (moved.isEmpty()) {
            return;
        }
        var update = handle.createUpdate("""
                        update application set last_sequence = told.sequence, stage = told.stage
                        from unnest(:references, :sequences::integer[], :stages) as told (reference, sequence, stage)
                        where application.tenant_id = :tenant and application.reference = any (:references)
                            and application.reference = told.reference -- and not alone: a plan could start from all of a tenant's
                        """).bind("tenant", tenant.value());
        new Rows<>(update, moved)
                .bind("references", Application::reference)
                .bind("sequences", Application::lastSequence)
                .bind("stages", Application::stage);
        update.execute();
    }
}
