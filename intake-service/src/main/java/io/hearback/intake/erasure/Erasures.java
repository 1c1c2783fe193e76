package io.hearback.intake.erasure;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.ErasureCause;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The only door to erasure (GDPR Art. 17). What is ordered is done here in the same transaction, and told to the other services,
 * which say when nothing is left with them; unless a legal hold stands, which only makes it wait. An order that is repeated is
 * the first one.
 */
@ApplicationScoped
public class Erasures {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    public record Found(UUID id, UUID candidateId) {}

    private static final RowMapper<Found> FOUND = ConstructorMapper.of(Found.class);

    private final TenantWall wall;
    private final ErasureRows rows;
    private final Removal removal;
    private final ErasureAnnouncement announcement;
    private final Clock clock;

    Erasures(TenantWall wall, ErasureRows rows, Removal removal, ErasureAnnouncement announcement, Clock clock) {
        this.wall = wall;
        this.rows = rows;
        this.removal = removal;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** @return one for each application, also if it was erased before; empty if the organisation has told of nobody such */
    public List<Erasure> order(TenantId tenant, Subject subject, ErasureCause cause) {
        return wall.inside(tenant, handle -> {
            var found = find(handle, tenant, subject);
            var ordered = order(handle, tenant, found, cause);
            return Stream.concat(ordered.stream(), rows.ofErased(handle, tenant, subject).stream())
                    .distinct()
                    .toList();
        });
    }

    /** As {@link #order(TenantId, Subject, ErasureCause)}, by our own id. */
    public Optional<Erasure> order(TenantId tenant, UUID application, ErasureCause cause) {
        return wall.inside(
                tenant,
                handle -> order(handle, tenant, find(handle, tenant, application), cause).stream()
                        .findFirst());
    }

    public Optional<Erasure> find(TenantId tenant, UUID erasure) {
        return wall.inside(tenant, handle -> rows.find(handle, tenant, erasure));
    }

    /** @return what was ordered about the application, if anything was */
    public Optional<Erasure> ofApplication(TenantId tenant, UUID application) {
        return wall.inside(
                tenant,
                handle -> rows.ofApplications(handle, tenant, List.of(application)).stream()
                        .findFirst());
    }

    /**
     * A service says that nothing is left with it. Safe to repeat.
     *
     * @return false if there is no such erasure
     */
    public boolean done(UUID erasure, String service) {
        return wall.asWorker(worker -> rows.done(worker, erasure, service, clock.instant()));
    }

    /** Carries out those that wait for nothing more and have not lapsed; part of the caller's transaction. */
    void carryOut(Handle handle, TenantId tenant, Collection<UUID> applications, Instant now) {
        var due = due(handle, tenant, applications, now);
        if (due.isEmpty()) {
            return;
        }
        var erased = due.stream().map(ErasureRows.Due::applicationId).toList();
        rows.carriedOut(handle, tenant, due, now);
        removal.of(handle, tenant, erased);
        announcement.of(handle, tenant, rows.ofApplications(handle, tenant, erased), now);
    }

    private List<ErasureRows.Due> due(Handle handle, TenantId tenant, Collection<UUID> applications, Instant now) {
        var locked = rows.lockDue(handle, tenant, applications, now);
        var held = rows.held(handle, tenant, applications);
        var lapsed = rows.lapse(handle, tenant, applications);
        return locked.stream()
                .filter(each -> !held.contains(each.applicationId()) && !lapsed.contains(each.applicationId()))
                .toList();
    }

    private List<Erasure> order(Handle handle, TenantId tenant, List<Found> found, ErasureCause cause) {
        var now = clock.instant();
        var applications = found.stream().map(Found::id).toList();
        rows.order(handle, tenant, found.stream().map(each -> wanted(each, now)).toList(), cause, now);
        carryOut(handle, tenant, applications, now);
        return rows.ofApplications(handle, tenant, applications);
    }

    private static ErasureRows.Wanted wanted(Found found, Instant now) {
        return new ErasureRows.Wanted(IDS.generate(), found.id(), found.candidateId(), now);
    }

    private static List<Found> find(Handle handle, TenantId tenant, Subject subject) {
        var whose = subject.application() == null
                ? "candidate_id = (select id from candidate where tenant_id = :tenant and reference = :reference)"
                : "reference = :reference";
        return handle.createQuery("select id, candidate_id from application where tenant_id = :tenant and " + whose)
                .bind("tenant", tenant.value())
                .bind("reference", subject.application() == null ? subject.candidate() : subject.application())
                .map(FOUND)
                .list();
    }

    private static List<Found> find(Handle handle, TenantId tenant, UUID application) {
        return handle.createQuery("select id, candidate_id from application where tenant_id = ? and id = ?")
                .bind(0, tenant.value())
                .bind(1, application)
                .map(FOUND)
                .list();
    }
}
