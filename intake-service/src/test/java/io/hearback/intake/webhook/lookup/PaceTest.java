package io.hearback.intake.webhook.lookup;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.VendorAwayException;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PaceTest {

    /** Time that passes only while somebody waits. */
    private static class Clockwork implements TimeMeter, BlockingStrategy {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        @Override
        public void park(long nanosToPark) {
            nanos += nanosToPark;
        }

        Duration passed() {
            return Duration.ofNanos(nanos);
        }
    }

    private final Clockwork clockwork = new Clockwork();
    private final Pace pace = new Pace(clockwork, clockwork);
    private final Connection lever = AcmeConnection.to(Vendor.LEVER);

    @Test
    void lever_takes_twenty_at_once_and_then_ten_a_second() {
        ask(20, lever);
        assertThat(clockwork.passed()).isZero();
        ask(10, lever);
        assertThat(clockwork.passed()).isEqualTo(Duration.ofSeconds(1));
        ask(50, lever);
        assertThat(clockwork.passed()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void workable_takes_ten_in_ten_seconds() {
        ask(13, AcmeConnection.to(Vendor.WORKABLE));
        assertThat(clockwork.passed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void one_connection_does_not_wait_for_another() {
        ask(20, lever);
        ask(20, AcmeConnection.to(Vendor.LEVER));
        assertThat(clockwork.passed()).isZero();
    }

    @Test
    void whoever_would_wait_too_long_is_told_to_come_again() {
        var slow = new Pace(clockwork, nanos -> {}); // many wait at once, and time stands still for them
        for (int i = 0; i < 20 + 100; i++) {
            slow.await(lever);
        }
        assertThatExceptionOfType(VendorAwayException.class)
                .isThrownBy(() -> slow.await(lever))
                .withMessage("OUR_PACE");
    }

    private void ask(int times, Connection connection) {
        for (int i = 0; i < times; i++) {
            pace.await(connection);
        }
    }
}
