package io.hearback.intake.imports;

import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("intake")
class ImportRegisterTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Duration CRASH = ImportRegister.LEASE.plusSeconds(1);

    private final TenantWall wall;
    private final String id = "file-" + UUID.randomUUID();

    ImportRegisterTest(TenantWall wall) {
        this.wall = wall;
    }

    @Test
    void after_a_crash_a_file_goes_on_where_it_was() {
        crashedAfter(3, false);
        assertThat(now().begin(ACME, id, Format.NDJSON, false).lines()).isEqualTo(3);
    }

    @Test
    void lines_that_a_crashed_dry_run_has_looked_at_are_not_taken_for_recorded() {
        crashedAfter(3, true);
        assertThat(now().begin(ACME, id, Format.NDJSON, false).lines()).isZero();
    }

    /** Somebody who began long ago, and ended without a word. */
    private void crashedAfter(int lines, boolean dryRun) {
        var before = at(Instant.now().minus(CRASH));
        var start = before.begin(ACME, id, Format.NDJSON, dryRun);
        wall.inside(ACME, handle -> {
            before.workedOff(handle, ACME, id, start.runner(), new Tally(lines, lines, 0, 0), 7, List.of());
            return null;
        });
    }

    private ImportRegister now() {
        return at(Instant.now());
    }

    private ImportRegister at(Instant time) {
        return new ImportRegister(wall, Clock.fixed(time, ZoneOffset.UTC));
    }
}
