package io.hearback.intake.outcome;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@OnLocalPlatform("intake")
class IdempotencyKeySweepTest {

    private final TenantWall wall;
    private final IdempotencyConfig config;
    private final Clock clock;

    IdempotencyKeySweepTest(TenantWall wall, IdempotencyConfig config, Clock clock) {
        this.wall = wall;
        this.config = config;
        this.clock = clock;
    }

    @Test
    void a_key_is_known_for_a_week_and_its_outcome_for_ever() {
        var key = UUID.randomUUID().toString();
        var report = Report.rejected();
        var first = Caller.ACME
                .reports(report, key)
                .then()
                .statusCode(202)
                .extract()
                .asString();
        sweepAfter(Duration.ofDays(7).minusMinutes(5));
        Caller.ACME.reports(Report.rejected(), key).then().statusCode(422);

        sweepAfter(Duration.ofDays(7).plusMinutes(5));
        Caller.ACME.reports(Report.rejected(), key).then().statusCode(202);
        Caller.ACME
                .reports(report)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
    }

    private void sweepAfter(Duration since) {
        new IdempotencyKeySweep(wall, config, Clock.offset(clock, since)).sweep();
    }
}
