package io.hearback.intake.setting;

import io.hearback.contract.SendingHours;
import io.hearback.intake.key.ConfiguredKeys;
import io.hearback.intake.tenant.TenantId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;

/** Brings the configured organisations and API keys into the database, where every copy of this service finds them. */
@ApplicationScoped
class ConfiguredTenants {

    private final TenantsConfig config;
    private final Tenants tenants;
    private final ConfiguredKeys keys;

    ConfiguredTenants(TenantsConfig config, Tenants tenants, ConfiguredKeys keys) {
        this.config = config;
        this.tenants = tenants;
        this.keys = keys;
    }

    /** Safe to repeat, and by several copies at once. */
    void register(@Observes StartupEvent start) {
        config.byId().forEach((name, tenant) -> {
            var id = new TenantId(name);
            tenants.configure(id, tenant.name(), tenant.atAnyHour() ? SendingHours.ANY_HOUR : SendingHours.USUAL);
            keys.replaceAll(id, tenant.apiKeyHashes().orElse(List.of()));
        });
    }
}
