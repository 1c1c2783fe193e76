package io.hearback.intake.reason;

import io.hearback.intake.tenant.TenantId;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The table of names that outcomes came with and nobody has mapped. Small, whatever a platform sends: it forgets names not
 * seen for {@link #REMEMBERED}, and keeps the {@link #KEPT} seen last, so a platform that writes a sentence about each
 * candidate where the name of a reason belongs fills no disk.
 */
@ApplicationScoped
class UnmappedReasons {

    static final Duration REMEMBERED = Duration.ofDays(90);

    /** Names of one organisation; as many again as can be mapped. */
    static final int KEPT = 1_000;

    private static final RowMapper<ReasonBook.Unmapped> UNMAPPED = ConstructorMapper.of(ReasonBook.Unmapped.class);

    private final Clock clock;

    UnmappedReasons(Clock clock) {
        this.clock = clock;
    }

    /**
     * In the transaction of the outcomes, and as late as possible: outcomes with the same name wait here for each other.
     * Counts nothing that was mapped in the meantime. Names are counted in one order, so that two batches never wait for each
     * other.
     *
     * @param names one for each outcome
     */
    void count(Handle handle, TenantId tenant, List<AtsReason> names) {
        if (names.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var counting = handle.createQuery("""
                        insert into unmapped_reason as known (tenant_id, ats_key, ats, times, last_seen)
                        select :tenant, told.key, min(told.name), count(*), :now
                        from unnest(:keys, :names) as told (key, name)
                        where not exists (select from reason_mapping m where m.tenant_id = :tenant and m.ats_key = told.key)
                        group by told.key order by told.key
                        on conflict (tenant_id, ats_key) do update
                        set times = case when known.last_seen < :forgotten then 0 else known.times end + excluded.times,
                            last_seen = greatest(known.last_seen, :now)
                        returning xmax = 0
                        """)
                .bind("tenant", tenant.value())
                .bind("now", now)
                .bind("forgotten", now.minus(REMEMBERED));
        new Rows<>(counting, names).bind("keys", AtsReason::key).bind("names", AtsReason::name);
        if (counting.mapTo(Boolean.class).list().contains(true)) {
            makeRoom(handle, tenant, now);
        }
    }

    List<ReasonBook.Unmapped> list(Handle handle, TenantId tenant) {
        return handle.createQuery("""
                        select ats, times, last_seen from unmapped_reason u
                        where tenant_id = :tenant and last_seen >= :forgotten
                          and not exists (select from reason_mapping m where m.tenant_id = u.tenant_id and m.ats_key = u.ats_key)
                        order by times desc, ats_key
                        """)
                .bind("tenant", tenant.value())
                .bind("forgotten", clock.instant().minus(REMEMBERED))
                .map(UNMAPPED)
                .list();
    }

    void clear(Handle handle, TenantId tenant, Collection<String> keys) {
        handle.createUpdate("delete from unmapped_reason where tenant_id = :tenant and ats_key = any (:keys)")
                .bind("tenant", tenant.value())
                .bindArray("keys", String.class, keys)
                .execute();
    }

    /** Counts each name once less, and forgets one that nobody else came with. */
    void uncount(Handle handle, TenantId tenant, List<AtsReason> names) {
        if (names.isEmpty()) {
            return;
        }
        var counting = handle.createUpdate("""
                        with left_over as (
                            delete from unmapped_reason u using (
                                select key, count(*) as times from unnest(:keys) as told (key) group by key) as gone
                            where u.tenant_id = :tenant and u.ats_key = gone.key and u.times <= gone.times
                            returning u.ats_key)
                        update unmapped_reason u set times = u.times - gone.times
                        from (select key, count(*) as times from unnest(:keys) as told (key) group by key) as gone
                        where u.tenant_id = :tenant and u.ats_key = gone.key and u.times > gone.times
                        """).bind("tenant", tenant.value());
        new Rows<>(counting, names).bind("keys", AtsReason::key);
        counting.execute();
    }

    /** Passes over rows that others count on: to wait for them while they wait for ours would be a deadlock. */
    private static void makeRoom(Handle handle, TenantId tenant, Instant now) {
        handle.createUpdate("""
                        delete from unmapped_reason where ctid = any (array(
                            select ctid from unmapped_reason
                            where tenant_id = :tenant
                              and last_seen < greatest(:forgotten, (
                                  select last_seen from unmapped_reason where tenant_id = :tenant
                                  order by last_seen desc offset :kept - 1 limit 1))
                            for update skip locked))
                        """)
                .bind("tenant", tenant.value())
                .bind("forgotten", now.minus(REMEMBERED))
                .bind("kept", KEPT)
                .execute();
    }
}
