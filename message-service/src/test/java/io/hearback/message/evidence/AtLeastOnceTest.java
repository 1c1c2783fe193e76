package io.hearback.message.evidence;

import io.hearback.message.house.ReviewRules;
import io.hearback.message.house.UnknownPolicy;
import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Unproved;
import io.hearback.message.tenant.TenantId;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class AtLeastOnceTest {

    private static final Instant LOST = Instant.parse("2026-11-20T12:00:00Z");
    private static final TenantId SENDS = new TenantId("sends-again");
    private static final TenantId NEVER = new TenantId("never-twice");
    private static final TenantId HASTY = new TenantId("hasty");

    private final AtLeastOnce policy = new AtLeastOnce(
            tenants -> Map.of(
                    SENDS, new ReviewRules(20, UnknownPolicy.AT_LEAST_ONCE, Duration.ofHours(6)),
                    NEVER, new ReviewRules(20, UnknownPolicy.NEVER_TWICE, Duration.ofHours(6)),
                    HASTY, new ReviewRules(20, UnknownPolicy.AT_LEAST_ONCE, Duration.ofMinutes(15))),
            Duration.ofMinutes(30));

    private List<String> sentAgain(Instant now, Unproved... unproved) {
        return policy.about(List.of(unproved), now).stream()
                .map(Evidence::messageId)
                .toList();
    }

    private static Unproved unproved(TenantId tenant, boolean sentAgain) {
        return new Unproved(tenant, "<" + tenant.value() + "@hearback.example>", sentAgain, LOST, LOST);
    }

    @Test
    void each_organisation_s_own_choice_holds() {
        assertThat(sentAgain(LOST.plus(Duration.ofHours(6)), unproved(SENDS, false), unproved(NEVER, false)))
                .containsExactly("<sends-again@hearback.example>");
    }

    @Test
    void it_waits_as_long_as_was_chosen() {
        assertThat(sentAgain(LOST.plus(Duration.ofHours(6)).minusSeconds(1), unproved(SENDS, false)))
                .isEmpty();
    }

    @Test
    void nothing_is_sent_a_third_time() {
        assertThat(sentAgain(LOST.plus(Duration.ofDays(9)), unproved(SENDS, true)))
                .isEmpty();
    }

    @Test
    void nothing_is_sent_again_while_it_may_be_on_the_wire() {
        assertThat(sentAgain(LOST.plus(Duration.ofMinutes(20)), unproved(HASTY, false)))
                .isEmpty();
        assertThat(sentAgain(LOST.plus(Duration.ofMinutes(30)), unproved(HASTY, false)))
                .hasSize(1);
    }
}
