package io.hearback.intake.erasure;

import io.hearback.contract.ErasureCause;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which erasures were carried out, to be kept apart from the databases and made again after one of them was restored from an
 * older copy. It holds ids, times and keyed hashes, and so says nothing about anybody.
 */
@ApplicationScoped
public class ErasureLog {

    /** Lines of one answer, of one transaction, and of one request. */
    public static final int PAGE = 1_000;

    /**
     * @param referenceHash keyed, of the platform's own id of the application; hex
     * @param candidateHash keyed, of the platform's own id of the person; hex
     */
    public record Line(
            UUID id,
            UUID applicationId,
            UUID candidateId,
            ErasureCause cause,
            Instant orderedAt,
            Instant carriedOutAt,
            String referenceHash,
            String candidateHash) {}

    private static final RowMapper<Line> LINE = ConstructorMapper.of(Line.class);

    private final TenantWall wall;
    private final ErasureRows rows;
    private final Removal removal;
    private final ErasureAnnouncement announcement;
    private final Clock clock;

    ErasureLog(TenantWall wall, ErasureRows rows, Removal removal, ErasureAnnouncement announcement, Clock clock) {
        this.wall = wall;
        this.rows = rows;
        this.removal = removal;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** @return those carried out at or after the time that come behind that one, in the order of their ids */
    public List<Line> read(TenantId tenant, Instant since, UUID after) {
        return wall.inside(tenant, handle -> read(handle, tenant, since, after));
    }

    /**
     * Makes all of them again: removes here what may have come back, and tells the other services, which do the same. Safe to
     * repeat.
     *
     * @return how many
     */
    public int makeAgain(TenantId tenant, Instant since) {
        var made = 0;
        var last = new UUID(0, 0);
        List<Line> page;
        do {
            page = read(tenant, since, last);
            if (!page.isEmpty()) {
                makeAgain(tenant, page);
                last = page.getLast().id();
                made += page.size();
            }
        } while (page.size() == PAGE);
        return made;
    }

    /** As {@link #makeAgain(TenantId, Instant)}, of lines that this database may have lost. */
    public int makeAgain(TenantId tenant, List<Line> lines) {
        return wall.inside(tenant, handle -> {
            var now = clock.instant();
            var applications = lines.stream().map(Line::applicationId).toList();
            lock(handle, tenant, applications);
            restore(handle, tenant, lines, now);
            removal.of(handle, tenant, applications);
            announcement.of(handle, tenant, rows.ofApplications(handle, tenant, applications), now);
            return lines.size();
        });
    }

    private static List<Line> read(Handle handle, TenantId tenant, Instant since, UUID after) {
        return handle.createQuery("""
                        select id, application_id, candidate_id, cause, ordered_at, carried_out_at,
                            encode(reference_hash, 'hex') as reference_hash, encode(candidate_hash, 'hex') as candidate_hash
                        from erasure
                        where tenant_id = :tenant and carried_out_at >= :since and id > :after order by id limit :page
                        """)
                .bind("tenant", tenant.value())
                .bind("since", since)
                .bind("after", after)
                .bind("page", PAGE)
                .map(LINE)
                .list();
    }

    private static void lock(Handle handle, TenantId tenant, List<UUID> applications) {
        handle.createQuery("""
                        select id from application where tenant_id = :tenant and id = any (:applications)
                        order by reference for update
                        """)
                .bind("tenant", tenant.value())
                .bindArray("applications", UUID.class, applications)
                .mapTo(UUID.class)
                .list();
    }

    private static void restore(Handle handle, TenantId tenant, List<Line> lines, Instant now) {
        var insert = handle.createUpdate("""
                        insert into erasure (id, tenant_id, application_id, candidate_id, cause, ordered_at, due_at,
                                             carried_out_at, told_at, reference_hash, candidate_hash)
                        select id, :tenant, application, candidate, cause, ordered, ordered, done, :now,
                               decode(hash, 'hex'), decode(person, 'hex')
                        from unnest(:ids::uuid[], :applications::uuid[], :candidates::uuid[], :causes, :ordereds::timestamptz[],
                                    :dones::timestamptz[], :hashes, :people)
                            as line (id, application, candidate, cause, ordered, done, hash, person)
                        order by application
                        on conflict (application_id) do update
                        set carried_out_at = coalesce(erasure.carried_out_at, excluded.carried_out_at), told_at = :now,
                            message_done_at = null, feedback_done_at = null,
                            reference_hash = excluded.reference_hash, candidate_hash = excluded.candidate_hash
                        """).bind("tenant", tenant.value()).bind("now", now);
        new Rows<>(insert, lines)
                .bind("ids", Line::id)
                .bind("applications", Line::applicationId)
                .bind("candidates", Line::candidateId)
                .bind("causes", Line::cause)
                .bind("ordereds", Line::orderedAt)
                .bind("dones", Line::carriedOutAt)
                .bind("hashes", Line::referenceHash)
                .bind("people", Line::candidateHash);
        insert.execute();
    }
}
