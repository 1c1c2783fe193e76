package io.hearback.message.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hearback.contract.TenantChanged;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of each organisation, remembered for a short while: a batch of outcomes holds many organisations and must not
 * cost a statement for each. A change holds within {@link #REMEMBERED} of its event.
 */
@ApplicationScoped
public class SettingsRegister {

    static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int AT_MOST = 10_000;

    private final ObjectMapper json;
    private final Cache<TenantId, Optional<Settings>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(AT_MOST)
            .build();

    SettingsRegister(ObjectMapper json) {
        this.json = json;
    }

    /** Within the caller's transaction. Old news, and the same news again, change nothing. */
    public void keep(Handle worker, List<TenantChanged> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (var batch = worker.prepareBatch("""
                insert into tenant_settings as known (tenant_id, version, settings)
                values (:tenant, :version, cast(:settings as jsonb))
                on conflict (tenant_id) do update set version = excluded.version, settings = excluded.settings
                where excluded.version > known.version""")) {
            for (var change : changes) {
                batch.bind("tenant", change.tenantId())
                        .bind("version", change.version())
                        .bind("settings", write(change))
                        .add();
            }
            batch.execute();
        }
    }

    /**
     * Within the caller's transaction: one statement for all that are not remembered.
     *
     * @return for each tenant; empty for one that nothing was told about
     */
    public Map<TenantId, Optional<Settings>> of(Handle handle, Set<TenantId> tenants) {
        return remembered.getAll(tenants, forgotten -> read(handle, forgotten));
    }

    private Map<TenantId, Optional<Settings>> read(Handle handle, Set<? extends TenantId> tenants) {
        return handle.createQuery("""
                        select asked.id, settings
                        from unnest(:tenants) as asked (id) left join tenant_settings on tenant_id = asked.id""")
                .bindArray(
                        "tenants",
                        String.class,
                        tenants.stream().map(TenantId::value).toList())
                .map((row, context) -> Map.entry(new TenantId(row.getString("id")), settings(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Settings> settings(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("settings")).map(this::read).map(Settings::of);
    }

    private TenantChanged read(String written) {
        try {
            return json.readValue(written, TenantChanged.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(TenantChanged change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
