package io.hearback.message.house;

import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The review rules that organisations have chosen, every version of them; the installation's for those that have not. */
@ApplicationScoped
public class ReviewRuleBook {

    /**
     * A choice that was made.
     *
     * @param version counts an organisation's choices from 1
     */
    public record Version(int version, ReviewRules rules, Instant at, Actor by) {}

    private static final String SELECT = "select tenant_id, version, alone, unproved,"
            + " cast(extract(epoch from send_again_after) as bigint) as seconds, changed_at, changed_role, changed_by"
            + " from review_rules";

    private final TenantWall wall;
    private final Clock clock;
    private final ReviewRules usual;

    ReviewRuleBook(
            TenantWall wall,
            Clock clock,
            @ConfigProperty(name = "hearback.evidence.unproved", defaultValue = "never-twice") UnknownPolicy unproved,
            @ConfigProperty(name = "hearback.evidence.send-again-after", defaultValue = "PT1H")
                    Duration sendAgainAfter) {
        this.wall = wall;
        this.clock = clock;
        this.usual = new ReviewRules(ReviewRules.USUAL_ALONE, unproved, sendAgainAfter);
    }

    /** As they are stored this moment. */
    public ReviewRules stored(TenantId tenant) {
        return wall.inside(tenant, ReviewRuleBook::latest).map(Version::rules).orElse(usual);
    }

    /** One statement. @return for each, the installation's for those that have chosen nothing */
    public Map<TenantId, ReviewRules> of(Collection<TenantId> tenants) {
        var rules = new HashMap<TenantId, ReviewRules>();
        tenants.forEach(tenant -> rules.put(tenant, usual));
        if (!tenants.isEmpty()) {
            wall.asWorker(worker -> worker.createQuery("select distinct on (tenant_id) latest.* from (" + SELECT
                                    + " where tenant_id = any (:tenants)) as latest order by tenant_id, version desc")
                            .bindArray(
                                    "tenants",
                                    String.class,
                                    tenants.stream().map(TenantId::value).toList())
                            .map((row, context) -> Map.entry(
                                    new TenantId(row.getString("tenant_id")),
                                    version(row).rules()))
                            .list())
                    .forEach(known -> rules.put(known.getKey(), known.getValue()));
        }
        return rules;
    }

    /** @return every choice, the latest first */
    public List<Version> versions(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(SELECT + " order by version desc limit 100")
                        .map((row, context) -> version(row))
                        .list());
    }

    /** Of two at once the later one holds, and both are on record. What is as it was makes no version. */
    public void choose(TenantId tenant, ReviewRules rules, Actor by) {
        wall.inside(tenant, handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended('review_rules/' || :tenant, 0))")
                    .bind("tenant", tenant.value())
                    .mapToMap()
                    .one();
            var known = latest(handle);
            if (known.map(Version::rules).filter(rules::equals).isEmpty()) {
                insert(handle, tenant, known.map(Version::version).orElse(0) + 1, rules, by);
            }
            return null;
        });
    }

    private void insert(Handle handle, TenantId tenant, int version, ReviewRules rules, Actor by) {
        handle.createUpdate("""
                        insert into review_rules (tenant_id, version, alone, unproved, send_again_after, changed_at,
                            changed_role, changed_by)
                        values (:tenant, :version, :alone, :unproved, make_interval(secs => :seconds), :now, :role, :subject)""")
                .bind("tenant", tenant.value())
                .bind("version", version)
                .bind("alone", rules.alone())
                .bind("unproved", rules.unproved())
                .bind("seconds", (double) rules.sendAgainAfter().toSeconds())
                .bind("now", clock.instant())
                .bind("role", by.role())
                .bind("subject", by.subject())
                .execute();
    }

    private static Optional<Version> latest(Handle handle) {
        return handle.createQuery(SELECT + " order by version desc limit 1")
                .map((row, context) -> version(row))
                .findOne();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                new ReviewRules(
                        row.getInt("alone"),
                        UnknownPolicy.valueOf(row.getString("unproved")),
                        Duration.ofSeconds(row.getLong("seconds"))),
                row.getTimestamp("changed_at").toInstant(),
                new Actor(row.getString("changed_role"), row.getString("changed_by")));
    }
}
