package io.hearback.feedback.watch;

import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.request.Asked;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What operators see of this service, counted from its tables. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class WatchTest {

    @Inject
    Asked asked;

    @Inject
    TenantWall wall;

    private static String metrics() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }

    @Test
    void queues_are_told_without_the_name_of_whose_they_are() {
        var tenant = Given.tenant();
        asked.request(tenant, "Pourquoi ?");
        var topic = "topic-" + tenant;
        wall.asWorker(handle -> handle.execute(
                "insert into quarantine (topic, partition, record_offset, reason, quarantined_at) values (?, 0, 0, 'UNREADABLE', now())",
                topic));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(metrics())
                        .containsPattern("hearback_requests_open [1-9]")
                        .contains("hearback_outbox_events ", "hearback_outbox_oldest_seconds ")
                        .containsPattern("hearback_quarantined_events [1-9]"));
        assertThat(metrics()).doesNotContain(tenant);
    }
}
