package io.hearback.message.notice;

import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The addresses that an organisation writes to no more: they do not exist, or their owner complained. What is due to one is
 * held, so that a person informs its reader in another way; nobody is met with silence.
 */
@ApplicationScoped
public class Suppressions {

    private final TenantWall wall;
    private final Moves moves;
    private final NoticeKey key;
    private final Clock clock;

    Suppressions(TenantWall wall, Moves moves, NoticeKey key, Clock clock) {
        this.wall = wall;
        this.moves = moves;
        this.key = key;
        this.clock = clock;
    }

    /** @return newest first */
    public List<Suppression> of(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                        select address_hash, cause, notice_id, since from suppression where lifted_at is null
                        order by since desc, address_hash limit 1000""")
                        .map((row, context) -> new Suppression(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                NoticeRows.instant(row, "since")))
                        .list());
    }

    /** Twice is once, and so is one that is not there. What is held because of it can be approved from now on. */
    public void lift(TenantId tenant, String id) {
        wall.inside(
                tenant,
                handle -> handle.createUpdate(
                                "update suppression set lifted_at = :now where address_hash = :id and lifted_at is null")
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute());
    }

    /** The same again changes nothing, be it after somebody has lifted it. */
    void add(Handle worker, Notice notice, String cause, Instant now) {
        worker.createUpdate("""
                        insert into suppression as known (tenant_id, address_hash, cause, notice_id, since)
                        values (:tenant, :hash, :cause, :notice, :now)
                        on conflict (tenant_id, address_hash) do update
                        set cause = excluded.cause, notice_id = excluded.notice_id, since = excluded.since, lifted_at = null
                        where known.lifted_at is not null and known.notice_id <> excluded.notice_id""")
                .bind("tenant", notice.tenant().value())
                .bind("hash", hash(notice))
                .bind("cause", cause)
                .bind("notice", notice.id())
                .bind("now", now)
                .execute();
    }

    /** Within the caller's transaction: one statement for all, and two for each that is held. @return the others */
    List<Notice> holdBack(Handle worker, List<Notice> claimed, Instant now) {
        var suppressed = among(worker, claimed);
        suppressed.forEach(id -> moves.make(
                worker, new Moves.Target(id, null), new Moves.Step(Move.HOLD, Cause.ADDRESS_SUPPRESSED, now)));
        return claimed.stream()
                .filter(notice -> !suppressed.contains(notice.id()))
                .toList();
    }

    boolean covers(Handle handle, Notice notice) {
        return !among(handle, List.of(notice)).isEmpty();
    }

    private Set<UUID> among(Handle handle, List<Notice> notices) {
        if (notices.isEmpty()) {
            return Set.of();
        }
        var query = handle.createQuery("""
                        select asked.id from unnest(:ids::uuid[], :tenants, :hashes) as asked (id, tenant, hash)
                        join suppression s on s.tenant_id = asked.tenant and s.address_hash = asked.hash
                        where s.lifted_at is null""");
        new Rows<>(query, notices)
                .bind("ids", Notice::id)
                .bind("tenants", notice -> notice.tenant().value())
                .bind("hashes", this::hash);
        return query.mapTo(UUID.class).set();
    }

    private String hash(Notice notice) {
        return key.addressHash(notice.tenant(), notice.to().address());
    }
}
