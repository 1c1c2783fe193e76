package io.hearback.intake.console;

import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Counts what came in. */
@ApplicationScoped
class Overview {

    private final TenantWall wall;
    private final Clock clock;

    Overview(TenantWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    OverviewPage.Intake of(TenantId tenant, int unmapped) {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                        select (select count(*) from outcome where tenant_id = :tenant and id >= :first) as today,
                               exists (select from api_key where tenant_id = :tenant and last_used_on is not null)
                               or exists (select from import where tenant_id = :tenant)
                               or exists (select from connection where tenant_id = :tenant) as begun
                        """)
                        .bind("tenant", tenant.value())
                        .bind("first", firstIdOf(yesterday))
                        .map((row, context) ->
                                new OverviewPage.Intake(row.getLong("today"), row.getBoolean("begun"), unmapped))
                        .one());
    }

    /** Ids of outcomes begin with their time (UUID version 7, RFC 9562), and there is no other index by time. */
    private static UUID firstIdOf(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
