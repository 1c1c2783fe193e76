package io.hearback.intake.reason;

import io.hearback.contract.ReasonCode;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each organisation means by its own names of reasons. */
@ApplicationScoped
public class ReasonMappings {

    private static final RowMapper<ReasonBook.Mapped> MAPPED = ConstructorMapper.of(ReasonBook.Mapped.class);

    private final TenantWall wall;
    private final UnmappedReasons unmapped;
    private final Clock clock;

    ReasonMappings(TenantWall wall, UnmappedReasons unmapped, Clock clock) {
        this.wall = wall;
        this.unmapped = unmapped;
        this.clock = clock;
    }

    /**
     * One statement of the caller's transaction.
     *
     * @return the codes of those names that are mapped, by {@link AtsReason#key()}. A code may not explain every outcome
     *     ({@link AllowedReasons}). A report whose code cannot is as good as one with an unknown name, and is not refused: the
     *     platform says truly that the position is closed, and cannot know what somebody else has set. To tell the candidate
     *     of a gap that nobody judged would be untrue, so a person decides.
     */
    public Map<String, ReasonCode> codesOf(Handle handle, TenantId tenant, Collection<AtsReason> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery(
                        "select ats_key, code from reason_mapping where tenant_id = :tenant and ats_key = any (:keys)")
                .bind("tenant", tenant.value())
                .bindArray(
                        "keys", String.class, names.stream().map(AtsReason::key).toList())
                .reduceRows(new HashMap<>(), (codes, row) -> {
                    codes.put(row.getColumn("ats_key", String.class), row.getColumn("code", ReasonCode.class));
                    return codes;
                });
    }

    /**
     * Notes that outcomes were recorded under names without a code. Part of the caller's transaction, and best called late in
     * it: outcomes of one organisation with the same name wait here for each other.
     *
     * @param names one for each outcome
     */
    public void countUnmapped(Handle handle, TenantId tenant, List<AtsReason> names) {
        unmapped.count(handle, tenant, names);
    }

    /**
     * Outcomes under these names are erased: a name that no other outcome came with is forgotten, as it may be a sentence about
     * a person. Part of the caller's transaction.
     *
     * @param names one for each outcome
     */
    public void forget(Handle handle, TenantId tenant, List<AtsReason> names) {
        unmapped.uncount(handle, tenant, names);
    }

    public ReasonBook read(TenantId tenant) {
        return wall.inside(tenant, handle -> read(handle, tenant));
    }

    /**
     * These are all the mappings from now on. The second time nothing changes, also not {@code changedAt}. Of two at once
     * the later one stands, whole. Outcomes on record keep the code they were recorded with.
     *
     * @param mappings no two with the same {@link AtsReason#key()}
     */
    public ReasonBook replaceAll(TenantId tenant, List<ReasonMapping> mappings) {
        var keys = mappings.stream().map(mapping -> mapping.ats().key()).toList();
        return wall.inside(tenant, handle -> {
            lock(handle, tenant);
            handle.createUpdate("delete from reason_mapping where tenant_id = :tenant and ats_key <> all (:keys)")
                    .bind("tenant", tenant.value())
                    .bindArray("keys", String.class, keys)
                    .execute();
            save(handle, tenant, mappings, keys);
            unmapped.clear(handle, tenant, keys);
            return read(handle, tenant);
        });
    }

    private void save(Handle handle, TenantId tenant, List<ReasonMapping> mappings, List<String> keys) {
        var names = mappings.stream().map(mapping -> mapping.ats().name()).toList();
        var codes = mappings.stream().map(mapping -> mapping.code().name()).toList();
        handle.createUpdate("""
                        insert into reason_mapping as known (tenant_id, ats_key, ats, code, changed_at)
                        select :tenant, told.key, told.ats, told.code, :now
                        from unnest(:keys, :names, :codes) as told (key, ats, code)
                        on conflict (tenant_id, ats_key) do update
                        set ats = excluded.ats, code = excluded.code, changed_at = excluded.changed_at
                        where (known.ats, known.code) is distinct from (excluded.ats, excluded.code)
                        """)
                .bind("tenant", tenant.value())
                .bindArray("keys", String.class, keys)
                .bindArray("names", String.class, names)
                .bindArray("codes", String.class, codes)
                .bind("now", clock.instant())
                .execute();
    }

    /** A mode that outcomes, whose rows refer to the organisation's, do not wait for. */
    private static void lock(Handle handle, TenantId tenant) {
        handle.select("select tenant_id from tenant where tenant_id = ? for no key update", tenant.value())
                .mapTo(String.class)
                .one();
    }

    private ReasonBook read(Handle handle, TenantId tenant) {
        var mappings = handle.createQuery(
                        "select ats, code, changed_at from reason_mapping where tenant_id = ? order by ats_key")
                .bind(0, tenant.value())
                .map(MAPPED)
                .list();
        return new ReasonBook(mappings, unmapped.list(handle, tenant));
    }
}
