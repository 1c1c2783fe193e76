package io.hearback.intake.polling;

import io.hearback.intake.tenant.TenantId;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class PollCursorTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final PollCursor fresh =
            new PollCursor(UUID.randomUUID(), new TenantId("acme"), NOON.minusSeconds(600), null, null, 1, 0);

    @Test
    void the_next_sweep_begins_a_little_before_this_one_did() {
        var next = fresh.startedBy(NOON)
                .after("page 2", OVERLAP)
                .startedBy(NOON.plusSeconds(60)) // which is no new beginning
                .after(null, OVERLAP);
        assertThat(next.since()).isEqualTo(NOON.minus(OVERLAP));
        assertThat(next.isSweeping()).isFalse();
        assertThat(next.page()).isNull();
    }

    @Test
    void within_a_sweep_the_moment_stays_and_the_page_moves() {
        var second = fresh.startedBy(NOON).after("page 2", OVERLAP);
        assertThat(second.since()).isEqualTo(fresh.since());
        assertThat(second.page()).isEqualTo("page 2");
        assertThat(second.isSweeping()).isTrue();
    }

    @Test
    void a_page_that_fails_and_fails_is_given_up_and_the_sweep_starts_over() {
        var once = fresh.startedBy(NOON).after("page 2", OVERLAP).failed();
        assertThat(once.page()).isEqualTo("page 2");
        var thrice = once.failed().failed();
        assertThat(thrice.page()).isNull();
        assertThat(thrice.since()).isEqualTo(fresh.since());
        assertThat(thrice.failures()).isEqualTo(3);
    }
}
