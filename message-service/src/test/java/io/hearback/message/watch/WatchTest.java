package io.hearback.message.watch;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.desk.FakeIntake;
import io.hearback.message.promise.WaitingShelf;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What operators see of this service, counted from its tables. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(FakeIntake.class)
class WatchTest {

    @Inject
    WaitingShelf waiting;

    @Test
    void states_and_waits_are_told_without_the_name_of_whose_they_are() {
        var organisation = "watch-" + UUID.randomUUID().toString().substring(0, 8);
        waiting.promises(new TenantId(organisation), 14);
        waiting.interviewed(new TenantId(organisation), 30);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(metrics())
                        .containsPattern("hearback_waiting_applications\\{haste=\"LATE\",?} [1-9]")
                        .contains("hearback_notices{state=\"UNKNOWN\"", "hearback_notices{state=\"HELD\"")
                        .contains("hearback_notices_overdue_seconds ", "hearback_outbox_events "));
        assertThat(metrics()).doesNotContain(organisation);
    }

    private static String metrics() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }
}
