package io.hearback.intake.webhook;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is kept of a delivery, and for how long. */
@QuarkusTest
@OnLocalPlatform("intake")
class DeliverySweepTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Duration MOMENT = Duration.ofMinutes(5);

    private final TenantWall wall;
    private final WebhookConfig config;
    private final Clock clock;
    private final Intake intake;
    private final String id = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
    private final Fixture rejected = Fixture.of("greenhouse/reject_candidate").about(id);
    private Connected greenhouse;

    DeliverySweepTest(TenantWall wall, WebhookConfig config, Clock clock, Intake intake) {
        this.wall = wall;
        this.config = config;
        this.clock = clock;
        this.intake = intake;
    }

    @BeforeEach
    void connect() {
        greenhouse = Connected.to("GREENHOUSE");
    }

    @Test
    void the_body_of_what_cannot_be_read_is_kept_for_another_attempt_and_then_forgotten() {
        deliver(rejected.with("hector.porter." + id + "@example.org", "no address"));
        assertThat(greenhouse.settled(1).getFirst()).containsEntry("state", "QUARANTINED");
        assertThat(bodies()).isEqualTo(1);

        sweepAfter(config.bodiesKept().minus(MOMENT));
        retry(202);
        greenhouse.settled(1);
        sweepAfter(config.bodiesKept().plus(MOMENT));
        assertThat(bodies()).isZero();
        retry(404);
        assertThat(greenhouse.deliveries()).hasSize(1);
    }

    @Test
    void the_body_of_what_is_read_is_forgotten_at_once_and_that_of_what_waits_never() {
        deliver(rejected);
        greenhouse.settled(1);
        assertThat(bodies()).isZero();

        var other = String.valueOf(Integer.parseInt(id) - 1);
        deliver(Fixture.of("greenhouse/unreject_candidate").about(other));
        await().until(() ->
                "TOO_EARLY".equals(greenhouse.deliveries().getFirst().get("note")));
        sweepAfter(config.bodiesKept().plus(MOMENT));
        deliver(Fixture.of("greenhouse/reject_candidate").about(other));
        greenhouse.settled(3);
        assertThat(intake.latest(ACME, other).orElseThrow().kind()).isEqualTo(OutcomeKind.REINSTATED);
    }

    @Test
    void a_repetition_is_known_for_thirty_days_and_its_outcome_for_ever() {
        deliver(rejected);
        greenhouse.settled(1);
        sweepAfter(config.keysKept().minus(MOMENT));
        deliver(rejected);
        assertThat(greenhouse.deliveries()).hasSize(1);

        sweepAfter(config.keysKept().plus(MOMENT));
        assertThat(greenhouse.deliveries()).isEmpty();
        deliver(rejected);
        greenhouse.settled(1);
        assertThat(intake.latest(ACME, id).orElseThrow().sequence()).isEqualTo(1);
    }

    @Test
    void however_much_there_is_one_sweep_takes_it_all() {
        wall.inside(
                ACME,
                handle -> handle.createUpdate("""
                        insert into delivery (id, tenant_id, connection_id, meaning_hash, state, received_at, due_at)
                        select gen_random_uuid(), 'acme', :connection, int8send(n), 'DONE', '2020-01-01Z', '2020-01-01Z'
                        from generate_series(1, :rows) as n
                        """)
                        .bind("connection", UUID.fromString(greenhouse.id()))
                        .bind("rows", 2 * DeliverySweep.BATCH + 1)
                        .execute());
        sweepAfter(Duration.ZERO);
        assertThat(greenhouse.deliveries()).isEmpty();
    }

    private void deliver(Fixture fixture) {
        var delivery = fixture.signed(greenhouse.secret());
        greenhouse.delivers(delivery.body(), delivery.headers()).then().statusCode(200);
    }

    private void retry(int status) {
        var delivery = greenhouse.deliveries().getFirst().get("id");
        Caller.ACME
                .asks()
                .post("/v1/connections/" + greenhouse + "/deliveries/" + delivery + "/retry")
                .then()
                .statusCode(status);
    }

    private int bodies() {
        return wall.inside(
                ACME,
                handle -> handle.createQuery(
                                "select count(*) from delivery where connection_id = ?::uuid and sealed is not null")
                        .bind(0, greenhouse.id())
                        .mapTo(Integer.class)
                        .one());
    }

    private void sweepAfter(Duration since) {
        new DeliverySweep(wall, config, Clock.offset(clock, since)).sweep();
    }
}
