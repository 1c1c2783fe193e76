package io.hearback.message.promise;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class RecountTest {

    @Inject
    WaitingShelf shelf;

    @Inject
    TenantWall wall;

    @Inject
    Clock clock;

    private final TenantId tenant =
            new TenantId("recount-" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void all_that_waits_is_reckoned_anew_when_its_organisation_decides_otherwise() {
        shelf.promises(tenant, 30);
        shelf.interviewed(tenant, 3, 3);
        var now = clock.instant();
        assertThat(dueBy(now)).isZero();

        wall.<Void>asWorker(worker -> {
            Recount.ask(worker, List.of(tenant.value()), now);
            return null;
        });
        var later = now.plus(Duration.ofMinutes(10));
        while (wall.<Boolean>asWorker(worker -> Recount.goOn(worker, later))) {
            Thread.onSpinWait();
        }

        assertThat(dueBy(later)).isEqualTo(3);
    }

    private int dueBy(Instant time) {
        return wall.asWorker(worker -> worker.createQuery(
                        "select count(*) from waiting where tenant_id = :tenant and next_at <= :time")
                .bind("tenant", tenant.value())
                .bind("time", time)
                .mapTo(Integer.class)
                .one());
    }
}
