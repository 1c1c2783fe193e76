package io.hearback.message.house;

import io.hearback.message.compose.HouseWords;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The sentences that organisations say in their own words, with their history. */
@ApplicationScoped
public class HouseSentences {

    /**
     * One change.
     *
     * @param version from 1, without gaps
     * @param sentence null: back to ours
     */
    public record Version(
            int version, String language, String key, String sentence, Instant changedAt, String changedBy) {}

    private final TenantWall wall;
    private final Houses houses;
    private final Clock clock;

    HouseSentences(TenantWall wall, Houses houses, Clock clock) {
        this.wall = wall;
        this.houses = houses;
        this.clock = clock;
    }

    /** As they are stored this moment. */
    public HouseWords stored(TenantId tenant) {
        return wall.inside(tenant, handle -> HouseRows.read(handle, Set.of(tenant)))
                .get(tenant)
                .words();
    }

    /**
     * Of two changes at once one comes after the other, and each has its version. What is so already makes no version.
     *
     * @param sentence null to go back to ours
     * @param by who asked for it
     * @return the version that holds now
     */
    public int change(TenantId tenant, String language, String key, String sentence, String by) {
        int version = wall.inside(tenant, handle -> {
            lock(handle, tenant);
            var words = HouseRows.read(handle, Set.of(tenant)).get(tenant).words();
            if (Objects.equals(words.in(language).get(key), sentence)) {
                return words.version();
            }
            var next = new Version(words.version() + 1, language, key, sentence, clock.instant(), by);
            insert(handle, tenant, next);
            return next.version();
        });
        houses.forget(tenant);
        return version;
    }

    /** Until the transaction ends. A statement of its own: the next one sees what was committed while this one waited. */
    private static void lock(Handle handle, TenantId tenant) {
        handle.select("select true from pg_advisory_xact_lock(hashtextextended(?, 0))", "house_sentence " + tenant)
                .mapTo(Boolean.class)
                .one();
    }

    private static void insert(Handle handle, TenantId tenant, Version version) {
        handle.createUpdate("""
                        insert into house_sentence (tenant_id, version, language, key, sentence, changed_at, changed_by)
                        values (:tenant, :version, :language, :key, :sentence, :changedAt, :changedBy)""")
                .bind("tenant", tenant.value())
                .bindMethods(version)
                .execute();
    }

    /**
     * @param before only earlier versions than this one
     * @return newest first
     */
    public List<Version> versions(TenantId tenant, int before, int atMost) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(
                                "select * from house_sentence where version < :before order by version desc limit :limit")
                        .bind("before", before)
                        .bind("limit", atMost)
                        .map((row, context) -> new Version(
                                row.getInt("version"),
                                row.getString("language"),
                                row.getString("key"),
                                row.getString("sentence"),
                                row.getTimestamp("changed_at").toInstant(),
                                row.getString("changed_by")))
                        .list());
    }
}
