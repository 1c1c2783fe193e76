package io.hearback.feedback.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.TenantChanged;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The settings of each organisation. Who needs them reads their table in its own statement. */
@ApplicationScoped
public class SettingsRegister {

    private final ObjectMapper json;

    SettingsRegister(ObjectMapper json) {
        this.json = json;
    }

    /** Within the caller's transaction. Old news, and the same news again, change nothing. */
    public void keep(Handle worker, List<TenantChanged> changes) {
        var batch = worker.prepareBatch("""
                insert into tenant_settings as known (tenant_id, version, settings)
                values (:tenant, :version, cast(:settings as jsonb))
                on conflict (tenant_id) do update set version = excluded.version, settings = excluded.settings
                where excluded.version > known.version
                """);
        for (var change : changes) {
            batch.bind("tenant", change.tenantId())
                    .bind("version", change.version())
                    .bind("settings", write(change))
                    .add();
        }
        batch.execute();
    }

    /** @return the zone that settings name; one that this copy's time zone database does not know yet is UTC */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
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
