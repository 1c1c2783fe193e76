package io.hearback.message.schedule;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class SendTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final SendTime sendTime = new SendTime(Duration.ofMinutes(30));

    @Test
    void a_notice_waits_for_its_grace_window() {
        assertThat(sendTime.after(NOON)).isEqualTo("2026-11-20T12:30:00Z");
    }

    @Test
    void a_call_is_waited_for_and_never_cuts_the_grace_window_short() {
        assertThat(sendTime.unlessCalled(NOON, Duration.ofDays(2))).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(sendTime.unlessCalled(NOON, Duration.ofMinutes(1))).isEqualTo("2026-11-20T12:30:00Z");
    }
}
