package io.hearback.feedback.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Applications that a transaction writes, each as it was before and as it is now, however often it was written between. */
final class ApplicationChanges {

    /** Whose row. In the order in which all transactions lock them. */
    record Key(UUID applicationId, String tenantId) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::applicationId).thenComparing(Key::tenantId);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param before null if there was no row */
    record Change(ApplicationFact before, ApplicationFact after) {}

    private final Map<Key, Change> all = new TreeMap<>();

    /** @param before counts only if nothing was known of it yet */
    void add(ApplicationFact before, ApplicationFact after) {
        all.merge(after.key(), new Change(before, after), (one, other) -> new Change(one.before(), other.after()));
    }

    boolean holds(Key key) {
        return all.containsKey(key);
    }

    /**
     * @param told applications of which a notice was told now
     * @return those that wait, of which something told may be known; without the new ones, whose first notice would have made
     *     them known
     */
    List<ApplicationFact> maybeTold(Set<Key> told) {
        return all.values().stream()
                .filter(change ->
                        change.before() != null || told.contains(change.after().key()))
                .map(Change::after)
                .filter(fact -> fact.since() != null || fact.interviewHeldAt() != null)
                .toList();
    }

    /** @return without those that stayed as they were */
    List<Change> list() {
        return all.values().stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
