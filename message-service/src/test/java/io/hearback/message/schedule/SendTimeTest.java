package io.hearback.message.schedule;

import io.hearback.contract.SendingHours;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class SendTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final SendTime sendTime = new SendTime(Duration.ofMinutes(30));

    private static Departure leaves(String at, Wait why) {
        return new Departure(Instant.parse(at), why);
    }

    @Test
    void a_notice_waits_for_its_grace_window() {
        assertThat(sendTime.after(NOON)).isEqualTo(leaves("2026-11-20T12:30:00Z", Wait.GRACE_WINDOW));
    }

    @Test
    void a_call_is_waited_for_and_never_cuts_the_grace_window_short() {
        assertThat(sendTime.unlessCalled(NOON, Duration.ofDays(2)))
                .isEqualTo(leaves("2026-11-22T12:00:00Z", Wait.CALL_FIRST));
        assertThat(sendTime.unlessCalled(NOON, Duration.ofMinutes(1)))
                .isEqualTo(leaves("2026-11-20T12:30:00Z", Wait.GRACE_WINDOW));
    }

    @Test
    void a_refusal_waits_a_while_from_its_decision_and_not_from_its_report() {
        assertThat(humane(NOON, 0)).isEqualTo(leaves("2026-11-21T12:00:00Z", Wait.HUMANE_DELAY));
        assertThat(humane(NOON.minus(Duration.ofHours(10)), 0))
                .isEqualTo(leaves("2026-11-21T02:00:00Z", Wait.HUMANE_DELAY));
        assertThat(humane(NOON.minus(Duration.ofDays(3)), 0.9)).isEqualTo(sendTime.after(NOON));
    }

    @Test
    void many_decisions_of_one_moment_are_not_told_in_one_moment() {
        assertThat(humane(NOON, 0.5)).isEqualTo(leaves("2026-11-21T12:07:30Z", Wait.HUMANE_DELAY));
    }

    @Test
    void a_decision_of_tomorrow_is_one_of_now_and_one_of_an_unknown_time_is_old() {
        assertThat(humane(NOON.plus(Duration.ofDays(30)), 0))
                .isEqualTo(leaves("2026-11-21T12:00:00Z", Wait.HUMANE_DELAY));
        assertThat(humane(null, 0)).isEqualTo(sendTime.after(NOON));
    }

    private Departure humane(Instant decidedAt, double chance) {
        return sendTime.humane(sendTime.after(NOON), decidedAt, SendingHours.USUAL, NOON, chance);
    }
}
