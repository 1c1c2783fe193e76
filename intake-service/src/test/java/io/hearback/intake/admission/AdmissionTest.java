package io.hearback.intake.admission;

import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.Report;
import io.hearback.intake.StageReport;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Fixture;
import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnLocalPlatform("intake")
class AdmissionTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    private final Admission admission;
    private final Permits permits;
    private final TenantWall wall;
    private final DataSource dataSource;
    private final Forgetting forgetting;

    AdmissionTest(Admission admission, Permits permits, TenantWall wall, DataSource dataSource, Forgetting forgetting) {
        this.admission = admission;
        this.permits = permits;
        this.wall = wall;
        this.dataSource = dataSource;
        this.forgetting = forgetting;
    }

    /** The thirty seconds until a new number holds are over. */
    @ApplicationScoped
    static class Forgetting {

        @CacheInvalidateAll(cacheName = "allowances")
        void now() {}
    }

    @AfterEach
    void everyone_may_report_as_usual() {
        mayReport(ACME, null);
        mayReport(GLOBEX, null);
    }

    @Test
    void an_organisation_that_reports_too_much_is_told_when_to_come_back() {
        mayReport(GLOBEX, 3);
        for (int left = 2; left >= 0; left--) {
            Caller.GLOBEX
                    .reports(Report.rejected())
                    .then()
                    .statusCode(202)
                    .header("RateLimit-Policy", equalTo("\"outcomes\";q=3;w=60"))
                    .header("RateLimit", matchesPattern("\"outcomes\";r=" + left + ";t=\\d+"));
        }
        Caller.GLOBEX
                .reports(Report.rejected())
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:hearback:problem:too-many"))
                .header("Retry-After", matchesPattern("1\\d|20")) // a third of a minute, less what this test took
                .header("RateLimit", matchesPattern("\"outcomes\";r=0;t=\\d+"));
        Caller.ACME.reports(Report.rejected()).then().statusCode(202).header("Retry-After", nullValue());
    }

    @Test
    void who_may_report_no_more_may_still_read() {
        mayReport(GLOBEX, 1);
        var read = Caller.GLOBEX
                .reports(Report.rejected())
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Caller.GLOBEX.reports(Report.rejected()).then().statusCode(429);
        Caller.GLOBEX.asks().get(read).then().statusCode(200).body("outcome", notNullValue());
    }

    @Test
    void stage_events_count_as_well() {
        mayReport(GLOBEX, 2);
        var report = StageReport.interviewHeld().json();
        Caller.GLOBEX
                .asks()
                .body(report)
                .post("/v1/stage-events")
                .then()
                .statusCode(202)
                .header("RateLimit", matchesPattern("\"outcomes\";r=1;t=\\d+"));
        var batch = "{\"stageEvents\": [%s, %s]}".formatted(report, report);
        Caller.GLOBEX.asks().body(batch).post("/v1/stage-events/batch").then().statusCode(429);
        Caller.GLOBEX.asks().body(report).post("/v1/stage-events").then().statusCode(202);
        Caller.GLOBEX
                .asks()
                .body(report)
                .post("/v1/stage-events")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @Test
    void a_batch_says_what_is_left_as_a_report_alone_does() {
        mayReport(GLOBEX, 10);
        var outcomes = "{\"outcomes\": [%s, {}]}".formatted(Report.rejected().json());
        Caller.GLOBEX
                .asks()
                .body(outcomes)
                .post("/v1/outcomes/batch")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"outcomes\";q=10;w=60"))
                .header("RateLimit", matchesPattern("\"outcomes\";r=9;t=\\d+"));
        var event = StageReport.interviewHeld().json();
        Caller.GLOBEX
                .asks()
                .body("{\"stageEvents\": [%s, %s]}".formatted(event, event))
                .post("/v1/stage-events/batch")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"outcomes\";q=10;w=60"))
                .header("RateLimit", matchesPattern("\"outcomes\";r=7;t=\\d+"));
    }

    @Test
    void a_webhook_is_taken_at_the_door_and_waits_until_its_organisation_may_report() {
        var greenhouse = Connected.to("GREENHOUSE");
        var id = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
        var body = Fixture.of("greenhouse/reject_candidate")
                .with("265293", id)
                .with("265788", "9" + id)
                .bytes();
        mayReport(ACME, 6); // one in ten seconds
        admission.admit(ACME, 6);

        greenhouse
                .delivers(body, Fixture.signed("greenhouse", greenhouse.secret(), body))
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(greenhouse.deliveries().getFirst())
                .containsEntry("state", "WAITING")
                .containsEntry("note", "NOT_ADMITTED"));

        assertThat(greenhouse.settled(1).getFirst()).containsEntry("state", "DONE");
    }

    @Test
    void outcomes_reported_together_count_as_many() {
        var tenant = tenantWith(100);
        assertThat(admission.admit(tenant, 60).left()).isEqualTo(40);
        assertThatThrownBy(() -> admission.admit(tenant, 60)).isInstanceOf(NotAdmittedException.class);
        assertThat(admission.admit(tenant, 40).left()).isZero();
    }

    @Test
    void more_than_a_minute_s_outcomes_together_take_the_whole_minute() {
        var tenant = tenantWith(100);
        assertThat(admission.admit(tenant, 1_000).left()).isZero();
        assertThatThrownBy(() -> admission.admit(tenant, 1)).isInstanceOf(NotAdmittedException.class);
    }

    @Test
    void a_report_alone_pays_no_round_trip() {
        var tenant = tenantWith(600_000);
        admission.admit(tenant, 1); // makes the bucket
        var before = permits.roundTripsSaved();
        for (int report = 0; report < 2_000; report++) {
            admission.admit(tenant, 1);
        }
        assertThat(permits.roundTripsSaved() - before).isBetween(1_900L, 2_000L);
    }

    @Test
    void copies_of_the_service_count_together() {
        var tenant = tenantWith(600);
        var other = new Permits(dataSource); // as another copy has it
        var allowance = new Allowance(numberOf(tenant), 600);
        assertThat(permits.take(allowance, 300).left()).isEqualTo(300);
        assertThat(other.take(allowance, 200).left()).isBetween(100L, 105L);
        assertThatThrownBy(() -> other.take(allowance, 200)).isInstanceOf(NotAdmittedException.class);
    }

    @Test
    void many_at_once_take_no_more_than_there_is() throws Exception {
        var tenant = tenantWith(1_000);
        var admitted = new AtomicInteger();
        try (var callers = Executors.newFixedThreadPool(16)) {
            for (int call = 0; call < 3_000; call++) {
                callers.submit(() -> {
                    admission.admit(tenant, 1);
                    return admitted.incrementAndGet();
                });
            }
        }
        // A minute's, and what the bucket gained meanwhile.
        assertThat(admitted.get()).isBetween(1_000, 1_300);
    }

    @Test
    void who_can_be_kept_waiting_waits_until_the_bucket_has_refilled() throws Exception {
        var tenant = tenantWith(6_000);
        admission.admit(tenant, 6_000);
        var start = System.nanoTime();
        admission.await(tenant, 100);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(30));
    }

    private TenantId tenantWith(int perMinute) {
        var tenant = new TenantId("t-" + UUID.randomUUID().toString().substring(0, 8));
        wall.inside(
                tenant,
                handle -> handle.execute(
                        "insert into tenant (tenant_id, name, permits) values (?, 'Any', ?)",
                        tenant.value(),
                        perMinute));
        return tenant;
    }

    private long numberOf(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select number from tenant")
                        .mapTo(Long.class)
                        .one());
    }

    private void mayReport(TenantId tenant, Integer perMinute) {
        wall.inside(tenant, handle -> handle.execute("update tenant set permits = ?", perMinute));
        forgetting.now();
    }
}
