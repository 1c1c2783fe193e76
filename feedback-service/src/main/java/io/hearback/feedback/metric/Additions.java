package io.hearback.feedback.metric;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changes of facts add to cells. */
final class Additions {

    /** What is added to a cell; where it is less than nothing, it is taken out. */
    record Addition(Cell cell, Tally tally, Buckets waits) {

        private static Addition to(Cell cell) {
            return new Addition(cell, new Tally(), new Buckets());
        }

        private boolean isNothing() {
            return tally.isNothing() && waits.isEmpty();
        }
    }

    private final Map<Cell, Addition> all = new HashMap<>();
    private final Promises promises;

    Additions(Promises promises) {
        this.promises = promises;
    }

    /**
     * @param fact null for none
     * @param times 1 for what is so, -1 for what is so no longer
     */
    void add(Fact fact, int times) {
        if (fact == null) {
            return;
        }
        var filed = Cell.of(fact);
        var tally = fact.tally(promises);
        filed.ofCounts().forEach(cell -> to(cell).tally().add(tally, times));
        fact.waited()
                .map(Waits::bucketOf)
                .ifPresent(bucket ->
                        filed.ofWaits().forEach(cell -> to(cell).waits().add(bucket, times)));
    }

    private Addition to(Cell cell) {
        return all.computeIfAbsent(cell, Addition::to);
    }

    /** @return in the cells' order, without those that add nothing */
    List<Addition> list() {
        return all.values().stream()
                .filter(each -> !each.isNothing())
                .sorted(Comparator.comparing(Addition::cell))
                .toList();
    }
}
