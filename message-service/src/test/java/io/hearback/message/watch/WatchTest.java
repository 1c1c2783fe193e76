package io.hearback.message.watch;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.desk.FakeIntake;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.promise.WaitingShelf;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

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

    @Inject
    NoticeShelf shelf;

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

    @Test
    void the_most_overdue_notice_counts_whoever_it_is_of() {
        var longest = SampleNotices.NOON.minus(Duration.ofDays(900));
        shelf.put(SampleNotices.leaving(new TenantId("watch-a"), Departure.now(SampleNotices.NOON)));
        shelf.put(SampleNotices.leaving(new TenantId("watch-b"), Departure.now(longest)));
        shelf.put(SampleNotices.leaving(new TenantId("watch-c"), Departure.now(SampleNotices.NOON)));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(overdue()).isBetween(Duration.ofDays(900), Duration.ofDays(9000)));
    }

    private static Duration overdue() {
        var seconds =
                Pattern.compile("hearback_notices_overdue_seconds ([0-9.E]+)").matcher(metrics());
        return seconds.find() ? Duration.ofSeconds((long) Double.parseDouble(seconds.group(1))) : Duration.ZERO;
    }

    private static String metrics() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }
}
