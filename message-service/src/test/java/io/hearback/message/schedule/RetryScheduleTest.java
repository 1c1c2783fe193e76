package io.hearback.message.schedule;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetryScheduleTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final double ALMOST_ONE = Math.nextDown(1.0);

    private final RetrySchedule schedule = new RetrySchedule(Duration.ofMinutes(5), Duration.ofHours(1), 6);

    @Test
    void the_delay_doubles_and_half_of_it_is_left_to_chance() {
        assertThat(schedule.after(1, NOON, 0)).contains(NOON.plusSeconds(150));
        assertThat(schedule.after(2, NOON, 0)).contains(NOON.plusSeconds(300));
        assertThat(schedule.after(2, NOON, ALMOST_ONE).orElseThrow())
                .isBetween(NOON.plusSeconds(599), NOON.plusSeconds(600));
    }

    @Test
    void the_delay_has_a_limit() {
        assertThat(schedule.again(60, NOON, ALMOST_ONE)).isBefore(NOON.plus(Duration.ofHours(1)));
        assertThat(schedule.again(60, NOON, 0)).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void gives_up_after_the_last_attempt() {
        assertThat(schedule.after(5, NOON, 0)).isPresent();
        assertThat(schedule.after(6, NOON, 0)).isEmpty();
    }

    @Test
    void refuses_delays_that_do_not_grow() {
        assertThatThrownBy(() -> new RetrySchedule(Duration.ofHours(2), Duration.ofHours(1), 6))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_notice_leaves_after_its_grace_window() {
        assertThat(new SendTime(Duration.ofMinutes(30)).after(NOON).at()).isEqualTo(NOON.plusSeconds(1800));
    }
}
