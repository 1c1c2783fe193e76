package io.hearback.feedback.metric;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;

import java.time.Duration;
import java.util.Map;

/**
 * Waits in buckets that grow by two percent each, so that any quantile is told within one percent of itself however many waits
 * there are; buckets of different cells are simply added, and a wait that was corrected is taken out again. DDSketch: Masson,
 * Rim and Lee, PVLDB 12(12), 2019.
 */
final class Waits {

    /** Of a quantile, relative to its value. */
    static final double ERROR = 0.01;

    /** What is shorter, or came before its own decision, counts as this. */
    private static final double SHORTEST_SECONDS = 0.001;

    private static final IndexMapping BUCKETS = new LogarithmicMapping(ERROR);

    private final DDSketch sketch = new DDSketch(BUCKETS, UnboundedSizeDenseStore::new);

    static int bucketOf(Duration wait) {
        return BUCKETS.index(Math.max(SHORTEST_SECONDS, wait.toMillis() / 1000.0));
    }

    /** @return the shortest wait of the bucket, in seconds; where the one before it ends */
    static double lowerBound(int bucket) {
        return BUCKETS.lowerBound(bucket);
    }

    /** @param buckets how many waits lie in each; none are negative */
    static Waits of(Map<Integer, Long> buckets) {
        var waits = new Waits();
        buckets.forEach((bucket, count) -> waits.sketch.accept(BUCKETS.value(bucket), count));
        return waits;
    }

    /**
     * @param share from 0 to 1
     * @return the wait in seconds that stands at this share of the way from the shortest to the longest; null if there is none
     */
    Double quantile(double share) {
        return sketch.isEmpty() ? null : sketch.getValueAtQuantile(share);
    }
}
