package io.hearback.intake.webhook;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.Connected;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.outcome.Outcome;
import io.hearback.intake.tenant.TenantId;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static io.hearback.intake.connection.Vendor.GREENHOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Workers die; what they had claimed is not lost, and is not recorded twice. */
@QuarkusTest
@OnLocalPlatform("intake")
class DeliveryLeaseTest {

    private final Ahead ahead;
    private final Intake intake;
    private final WebhookConfig config;
    private final String id = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
    private Connected greenhouse;

    DeliveryLeaseTest(Ahead ahead, Intake intake, WebhookConfig config) {
        this.ahead = ahead;
        this.intake = intake;
        this.config = config;
    }

    @BeforeEach
    void a_refusal_arrives() {
        greenhouse = Connected.to("GREENHOUSE");
        ahead.arrives(
                greenhouse, Fixture.of("greenhouse/reject_candidate").about(id).signed(greenhouse.secret()));
    }

    @Test
    void what_a_dead_worker_had_claimed_is_taken_again_once_the_lease_has_ended() {
        assertThat(ahead.claimAndDie(GREENHOUSE))
                .extracting(DeliveryQueue.Claimed::connection)
                .contains(UUID.fromString(greenhouse.id()));

        ahead.work(GREENHOUSE, beforeItsEnd()); // it may still be at work, for all anybody knows
        assertThat(delivery()).containsEntry("state", "WAITING").containsEntry("attempts", 1);
        assertThat(latest()).isEmpty();

        ahead.work(GREENHOUSE, afterItsEnd());
        assertThat(delivery()).containsEntry("state", "DONE").containsEntry("attempts", 2);
        assertThat(latest().orElseThrow().kind()).isEqualTo(OutcomeKind.REJECTED);
    }

    @Test
    void what_a_worker_recorded_before_it_died_stays_one_outcome() {
        assertThatThrownBy(() -> ahead.work(GREENHOUSE, Duration.ZERO, ahead.dyingQueue()))
                .isInstanceOf(StackOverflowError.class);
        var recorded = latest().orElseThrow();
        assertThat(delivery()).containsEntry("state", "WAITING");

        ahead.work(GREENHOUSE, afterItsEnd());
        assertThat(delivery()).containsEntry("state", "DONE");
        assertThat(latest()).hasValue(recorded);
        assertThat(recorded.sequence()).isEqualTo(1);
    }

    @Test
    void a_worker_that_was_only_slow_no_longer_decides() {
        var slow = ahead.claimAndDie(GREENHOUSE).stream()
                .filter(claimed -> claimed.connection().equals(UUID.fromString(greenhouse.id())))
                .findFirst()
                .orElseThrow();
        ahead.work(GREENHOUSE, afterItsEnd());

        var queue = ahead.queue(afterItsEnd());
        queue.quarantine(slow, "UNREADABLE", List.of(), Set.of());
        queue.later(slow, Instant.EPOCH, "VENDOR_AWAY", null);
        assertThat(delivery()).containsEntry("state", "DONE").doesNotContainKey("note");
    }

    private Duration beforeItsEnd() {
        return config.lease().minusSeconds(1);
    }

    private Duration afterItsEnd() {
        return config.lease().plusSeconds(1);
    }

    private Map<String, Object> delivery() {
        assertThat(greenhouse.deliveries()).hasSize(1);
        return greenhouse.deliveries().getFirst();
    }

    private Optional<Outcome> latest() {
        return intake.latest(new TenantId("acme"), id);
    }
}
