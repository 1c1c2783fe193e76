package io.hearback.message.promise;

import io.hearback.message.setting.SettingsRegister;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What organisations decided about their clocks; {@link PromisePolicy#DEFAULT} for those that have not. */
@ApplicationScoped
public class PromisePolicies {

    private final TenantWall wall;
    private final SettingsRegister settings;
    private final Clock clock;

    PromisePolicies(TenantWall wall, SettingsRegister settings, Clock clock) {
        this.wall = wall;
        this.settings = settings;
        this.clock = clock;
    }

    public PromisePolicy of(TenantId tenant) {
        return wall.inside(tenant, handle -> read(handle, Set.of(tenant)).getOrDefault(tenant, PromisePolicy.DEFAULT));
    }

    /** Replaces it whole; of two at once the later one holds. What waits is reckoned anew within a minute or so. */
    public void save(TenantId tenant, PromisePolicy policy) {
        var contact = policy.contact();
        wall.inside(tenant, handle -> {
            handle.createUpdate("""
                            insert into promise_policy (tenant_id, holding, most_holdings, warn_percent, law, contact_name,
                                contact_email, changed_at)
                            values (:tenant, :holding, :most, :percent, :law, :name, :email, :now)
                            on conflict (tenant_id) do update set holding = excluded.holding,
                                most_holdings = excluded.most_holdings, warn_percent = excluded.warn_percent,
                                law = excluded.law, contact_name = excluded.contact_name,
                                contact_email = excluded.contact_email, changed_at = excluded.changed_at""")
                    .bind("tenant", tenant.value())
                    .bind("holding", policy.holding())
                    .bind("most", policy.mostHoldings())
                    .bind("percent", policy.warnPercent())
                    .bind("law", policy.law())
                    .bind("name", contact == null ? null : contact.name())
                    .bind("email", contact == null ? null : contact.email())
                    .bind("now", clock.instant())
                    .execute();
            Recount.ask(handle, Set.of(tenant.value()), clock.instant());
            return null;
        });
    }

    /** Within the caller's transaction: two statements at most. @return one for each */
    Map<TenantId, Terms> terms(Handle handle, Set<TenantId> tenants) {
        var policies = read(handle, tenants);
        var terms = new HashMap<TenantId, Terms>();
        settings.of(handle, tenants).forEach((tenant, known) -> {
            var policy = policies.getOrDefault(tenant, PromisePolicy.DEFAULT);
            terms.put(tenant, known.map(each -> Terms.of(each, policy)).orElse(Terms.UNKNOWN.with(policy)));
        });
        return terms;
    }

    private static Map<TenantId, PromisePolicy> read(Handle handle, Set<TenantId> tenants) {
        var policies = new HashMap<TenantId, PromisePolicy>();
        handle.createQuery("select * from promise_policy where tenant_id = any (:tenants)")
                .bindArray(
                        "tenants",
                        String.class,
                        tenants.stream().map(TenantId::value).toList())
                .map((row, context) -> Map.entry(new TenantId(row.getString("tenant_id")), policy(row)))
                .forEach(policy -> policies.put(policy.getKey(), policy.getValue()));
        return policies;
    }

    private static PromisePolicy policy(ResultSet row) throws SQLException {
        var name = row.getString("contact_name");
        return new PromisePolicy(
                PromisePolicy.Holding.valueOf(row.getString("holding")),
                row.getInt("most_holdings"),
                row.getInt("warn_percent"),
                PromisePolicy.Law.valueOf(row.getString("law")),
                name == null ? null : new PromisePolicy.Contact(name, row.getString("contact_email")));
    }
}
