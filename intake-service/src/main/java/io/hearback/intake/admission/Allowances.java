package io.hearback.intake.admission;

import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;

/** How much each organisation may report. */
@ApplicationScoped
class Allowances {

    private final TenantWall wall;
    private final AdmissionConfig config;

    Allowances(TenantWall wall, AdmissionConfig config) {
        this.wall = wall;
        this.config = config;
    }

    /** Remembers its answer for a while ({@code quarkus.cache.caffeine."allowances"}), so a new number holds after that. */
    @CacheResult(cacheName = "allowances")
    Allowance of(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(
                                "select number, coalesce(permits, :usual) as permits from tenant where tenant_id = :tenant")
                        .bind("usual", config.outcomesPerMinute())
                        .bind("tenant", tenant.value())
                        .map((row, context) -> new Allowance(row.getLong("number"), row.getInt("permits")))
                        .one());
    }
}
