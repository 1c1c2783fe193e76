package io.hearback.intake.api.tenant;

import io.hearback.intake.setting.Tenant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** @param outcomesPerMinute left out if the organisation may report as many as the installation says */
@Schema(name = "Tenant")
public record TenantAnswer(
        String id, long version, SettingsBody settings, Integer outcomesPerMinute, Instant changedAt) {

    static TenantAnswer of(Tenant tenant) {
        return new TenantAnswer(
                tenant.id().value(),
                tenant.version(),
                SettingsBody.of(tenant.settings()),
                tenant.ownLimit().orElse(null),
                tenant.changedAt());
    }
}
