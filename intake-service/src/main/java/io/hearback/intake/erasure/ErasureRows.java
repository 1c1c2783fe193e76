package io.hearback.intake.erasure;

import io.hearback.contract.ErasureCause;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.vault.Tombstones;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The log of erasures. Each method is one statement of the caller's transaction. */
@ApplicationScoped
class ErasureRows {

    /** An application that somebody wants erased, and from when on. */
    record Wanted(UUID id, UUID applicationId, UUID candidateId, Instant dueAt) {}

    /** One that may be carried out now, and the platform's own ids, which are gone afterwards. */
    public record Due(UUID id, UUID applicationId, String reference, String candidateReference) {}

    private static final RowMapper<Erasure> ERASURE = ConstructorMapper.of(Erasure.class);

    private static final String SELECT = """
            select e.*, exists (select from legal_hold h where h.application_id = e.application_id) as held
            from erasure e where e.tenant_id = :tenant and
            """;

    private final Tombstones tombstones;

    ErasureRows(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    /**
     * Of an application that waits in the log already, the earlier time holds; but an order of the clock gives way to any other,
     * and to its own later ones, as it knows by then what was told meanwhile.
     */
    void order(Handle handle, TenantId tenant, List<Wanted> wanted, ErasureCause cause, Instant now) {
        var insert = handle.createUpdate("""
                        insert into erasure as known (id, tenant_id, application_id, candidate_id, cause, ordered_at, due_at)
                        select id, :tenant, application, candidate, :cause, :now, due
                        from unnest(:ids::uuid[], :applications::uuid[], :candidates::uuid[], :dues::timestamptz[])
                            as wanted (id, application, candidate, due)
                        order by application
                        on conflict (application_id) do update
                        set due_at = excluded.due_at, cause = excluded.cause, ordered_at = excluded.ordered_at
                        where known.carried_out_at is null and (known.cause = 'RETENTION' or known.due_at > excluded.due_at)
                        """)
                .bind("tenant", tenant.value())
                .bind("cause", cause)
                .bind("now", now);
        new Rows<>(insert, wanted)
                .bind("ids", Wanted::id)
                .bind("applications", Wanted::applicationId)
                .bind("candidates", Wanted::candidateId)
                .bind("dues", Wanted::dueAt);
        insert.execute();
    }

    /** Locks those of the applications that wait and are due. */
    List<Due> lockDue(Handle handle, TenantId tenant, Collection<UUID> applications, Instant now) {
        return handle.createQuery("""
                        select e.id, a.id as application_id, a.reference, c.reference as candidate_reference
                        from erasure e join application a on a.id = e.application_id join candidate c on c.id = a.candidate_id
                        where e.tenant_id = :tenant and e.application_id = any (:applications)
                            and e.carried_out_at is null and e.due_at <= :now
                        order by a.reference for update of e, a
                        """)
                .bind("tenant", tenant.value())
                .bindArray("applications", UUID.class, applications)
                .bind("now", now)
                .map(ConstructorMapper.of(Due.class))
                .list();
    }

    /** A statement of its own, once the applications are locked: whoever set a hold meanwhile has committed it. */
    Set<UUID> held(Handle handle, TenantId tenant, Collection<UUID> applications) {
        return handle.createQuery(
                        "select application_id from legal_hold where tenant_id = :tenant and application_id = any (:applications)")
                .bind("tenant", tenant.value())
                .bindArray("applications", UUID.class, applications)
                .mapTo(UUID.class)
                .set();
    }

    /**
     * Orders of the clock of whose applications something was told since: it counts from that anew. A statement of its own, once
     * the applications are locked. The clock waits for months, so a day before the order is as good as since, whatever two
     * machines take the time to be.
     *
     * @return their applications
     */
    Set<UUID> lapse(Handle handle, TenantId tenant, Collection<UUID> applications) {
        return handle.createQuery("""
                        delete from erasure e
                        where e.tenant_id = :tenant and e.application_id = any (:applications)
                            and e.cause = 'RETENTION' and e.carried_out_at is null
                            and (exists (select from stage_event s where s.application_id = e.application_id
                                             and s.recorded_at > e.ordered_at - interval '1 day')
                                or exists (select from outcome o where o.application_id = e.application_id
                                               and o.recorded_at > e.ordered_at - interval '1 day'))
                        returning e.application_id
                        """)
                .bind("tenant", tenant.value())
                .bindArray("applications", UUID.class, applications)
                .mapTo(UUID.class)
                .set();
    }

    void carriedOut(Handle handle, TenantId tenant, List<Due> due, Instant now) {
        var update = handle.createUpdate("""
                        update erasure set carried_out_at = :now, told_at = :now, reference_hash = decode(hash, 'hex'),
                            candidate_hash = decode(person, 'hex')
                        from unnest(:ids::uuid[], :hashes, :people) as done (erasure, hash, person)
                        where tenant_id = :tenant and id = done.erasure
                        """).bind("tenant", tenant.value()).bind("now", now);
        new Rows<>(update, due)
                .bind("ids", Due::id)
                .bind("hashes", each -> tombstones.ofApplication(tenant, each.reference()))
                .bind("people", each -> tombstones.ofCandidate(tenant, each.candidateReference()));
        update.execute();
    }

    /** @return applications whose erasure waits and may be carried out now */
    List<UUID> waiting(Handle handle, TenantId tenant, Instant now, int most) {
        return handle.createQuery("""
                        select e.application_id from erasure e
                        where e.tenant_id = :tenant and e.carried_out_at is null and e.due_at <= :now
                            and not exists (select from legal_hold h where h.application_id = e.application_id)
                        order by e.due_at, e.id limit :most
                        """)
                .bind("tenant", tenant.value())
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
    }

    Optional<Erasure> find(Handle handle, TenantId tenant, UUID id) {
        return handle.createQuery(SELECT + " e.id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id)
                .map(ERASURE)
                .findOne();
    }

    List<Erasure> ofApplications(Handle handle, TenantId tenant, Collection<UUID> applications) {
        return handle.createQuery(SELECT + " e.application_id = any (:applications) order by e.id")
                .bind("tenant", tenant.value())
                .bindArray("applications", UUID.class, applications)
                .map(ERASURE)
                .list();
    }

    /** Those that were carried out, by the platform's own id of the application or of the person; the other is null. */
    List<Erasure> ofErased(Handle handle, TenantId tenant, Subject subject) {
        var hash = subject.application() == null
                ? tombstones.ofCandidate(tenant, subject.candidate())
                : tombstones.ofApplication(tenant, subject.application());
        var column = subject.application() == null ? "candidate_hash" : "reference_hash";
        return handle.createQuery(SELECT + " e." + column + " = decode(:hash, 'hex') order by e.id")
                .bind("tenant", tenant.value())
                .bind("hash", hash)
                .map(ERASURE)
                .list();
    }

    /** Notes that a service has nothing left; the first time stays. As a worker, as services name no organisation. */
    boolean done(Handle worker, UUID id, String service, Instant now) {
        var column = service.equals("message") ? "message_done_at" : "feedback_done_at";
        return worker.createUpdate("update erasure set " + column + " = coalesce(" + column + ", :now) where id = :id")
                        .bind("now", now)
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
