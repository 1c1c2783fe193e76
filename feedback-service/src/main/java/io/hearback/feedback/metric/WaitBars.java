package io.hearback.feedback.metric;

import io.hearback.feedback.metric.Insight.WaitBar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How waits are spread: as some forty bars, equally wide on a log scale, from the shortest to the longest. Pure. */
final class WaitBars {

    private static final int MOST = 40;

    private WaitBars() {}

    /** @param buckets of {@link Waits}; @return also the empty ones between; none if nobody waited */
    static List<WaitBar> of(Map<Integer, Long> buckets) {
        if (buckets.isEmpty()) {
            return List.of();
        }
        var sorted = new TreeMap<>(buckets);
        var width = Math.ceilDiv(sorted.lastKey() - sorted.firstKey() + 1, MOST);
        var bars = new ArrayList<WaitBar>();
        for (int bucket = sorted.firstKey(); bucket <= sorted.lastKey(); bucket += width) {
            var notices = sorted.subMap(bucket, bucket + width).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            bars.add(new WaitBar(Waits.lowerBound(bucket), Waits.lowerBound(bucket + width), notices));
        }
        return List.copyOf(bars);
    }
}
