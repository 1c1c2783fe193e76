package io.hearback.feedback.metric;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class WaitBarsTest {

    @Test
    void every_notice_lies_in_the_one_bar_that_its_wait_belongs_to() {
        var random = new Random(3);
        var buckets = new HashMap<Integer, Long>();
        for (int i = 0; i < 1_000; i++) {
            var wait = Duration.ofMillis((long) Math.exp(8 + random.nextDouble() * 13));
            buckets.merge(Waits.bucketOf(wait), 1L, Long::sum);
        }
        var bars = WaitBars.of(buckets);
        assertThat(bars).hasSizeBetween(35, 40);
        assertThat(bars.stream().mapToLong(Insight.WaitBar::notices).sum()).isEqualTo(1_000);
        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).fromSeconds()).isEqualTo(bars.get(i - 1).toSeconds());
        }
    }

    @Test
    void nobody_has_no_bar_and_one_has_one() {
        assertThat(WaitBars.of(Map.of())).isEmpty();
        var bar = WaitBars.of(Map.of(Waits.bucketOf(Duration.ofHours(2)), 4L)).getFirst();
        assertThat(bar.notices()).isEqualTo(4);
        assertThat(bar.fromSeconds()).isLessThanOrEqualTo(7_200);
        assertThat(bar.toSeconds()).isGreaterThan(7_200);
    }
}
