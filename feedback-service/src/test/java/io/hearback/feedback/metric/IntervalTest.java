package io.hearback.feedback.metric;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class IntervalTest {

    /** As Newcombe, 1998, table I, method 3 tells them. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void of_a_share_it_is_wilson_s(long part, long n, double low, double high) {
        var interval = Interval.ofShare(part, n);
        assertThat(interval.low()).isCloseTo(low, within(0.0001));
        assertThat(interval.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void of_points_it_is_narrow_for_many_and_never_beyond_the_scale() {
        var few = Interval.ofPoints(3, 2, 5);
        var many = Interval.ofPoints(3_000, 2_000, 5_000);
        assertThat(few.low()).isBetween(-100.0, many.low());
        assertThat(few.high()).isBetween(many.high(), 100.0);
        assertThat(many.low()).isLessThan(20).isGreaterThan(17);
        assertThat(Interval.ofPoints(5, 0, 5)).isEqualTo(new Interval(100, 100));
    }

    @Test
    void of_a_rank_it_holds_the_rank() {
        assertThat(Interval.ofRank(0.5, 100).low()).isCloseTo(0.402, within(0.001));
        assertThat(Interval.ofRank(0.99, 10)).satisfies(interval -> {
            assertThat(interval.low()).isLessThan(0.99);
            assertThat(interval.high()).isEqualTo(1);
        });
    }
}
