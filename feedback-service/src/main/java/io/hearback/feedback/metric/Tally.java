package io.hearback.feedback.metric;

import java.util.Map;
import java.util.TreeMap;

/** What was counted. Counts of a change may be negative; those of a cell, and of cells together, are not. */
final class Tally {

    private long outcomes;
    private long noticesSent;
    private final Map<Integer, Long> waits = new TreeMap<>();

    /** @param times 1 for a fact that is so, -1 for one that is so no longer */
    void count(Fact fact, int times) {
        outcomes += times;
        fact.waited().ifPresent(wait -> {
            noticesSent += times;
            addWaits(Waits.bucketOf(wait), times);
        });
    }

    void add(long moreOutcomes, long moreNoticesSent) {
        outcomes += moreOutcomes;
        noticesSent += moreNoticesSent;
    }

    void addWaits(int bucket, long count) {
        if (waits.merge(bucket, count, Long::sum) == 0) {
            waits.remove(bucket);
        }
    }

    boolean isNothing() {
        return outcomes == 0 && noticesSent == 0 && waits.isEmpty();
    }

    long outcomes() {
        return outcomes;
    }

    long noticesSent() {
        return noticesSent;
    }

    /** @return how many waited so long, by bucket of {@link Waits}; none are zero */
    Map<Integer, Long> waits() {
        return Map.copyOf(waits);
    }
}
