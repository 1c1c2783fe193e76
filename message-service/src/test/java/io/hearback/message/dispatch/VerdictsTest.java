package io.hearback.message.dispatch;

import io.hearback.message.notice.Move;
import io.hearback.message.schedule.RetrySchedule;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Verdicts verdicts = new Verdicts(new RetrySchedule(Duration.ofMinutes(5), Duration.ofHours(4), 3));

    private Move on(HandOverResult result, int attempts) {
        return verdicts.on(result, attempts, NOON, 0).move();
    }

    @Test
    void only_the_server_s_acceptance_counts_as_sent() {
        assertThat(on(new HandOverResult.Accepted("250 ok"), 1)).isEqualTo(Move.ACCEPT);
    }

    @Test
    void a_refusal_for_now_is_tried_again_until_the_attempts_are_used_up() {
        var later = new HandOverResult.Refused(451, "451 later");
        assertThat(on(later, 1)).isEqualTo(Move.DEFER);
        assertThat(on(later, 2)).isEqualTo(Move.DEFER);
        assertThat(on(later, 3)).isEqualTo(Move.REFUSE);
        assertThat(verdicts.on(later, 2, NOON, 0).again().at()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void a_refusal_for_good_is_not_tried_again() {
        assertThat(on(new HandOverResult.Refused(550, "550 no"), 1)).isEqualTo(Move.REFUSE);
    }

    @Test
    void a_dialogue_that_broke_before_the_dot_is_tried_again() {
        assertThat(on(new HandOverResult.BrokenOff(), 1)).isEqualTo(Move.DEFER);
    }

    @Test
    void what_nobody_can_tell_is_never_tried_again() {
        for (int attempts = 1; attempts < 5; attempts++) {
            assertThat(on(new HandOverResult.Unproved(), attempts)).isEqualTo(Move.LOSE);
        }
    }

    @Test
    void what_cannot_be_written_fails() {
        assertThat(on(new HandOverResult.Unwritable(), 1)).isEqualTo(Move.REFUSE);
    }
}
