package io.hearback.chaos;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a client knows: which outcomes were answered with 202, and what it was told of those that it took back. It lives in the
 * campaign's process, which nobody kills.
 */
final class Journal {

    /** @param recipient of its notice, and of no other */
    record Entry(int number, UUID outcomeId, UUID applicationId, String recipient) {}

    /** What came of an attempt to take an outcome back. */
    enum Answer {
        /** the notice never leaves */
        RECALLED,
        TOO_LATE,
        /** taken on record; whether it was in time is not told */
        REINSTATED,
        /** it may have happened or not, and counts as neither */
        NONE
    }

    private final Map<UUID, Entry> outcomes = new ConcurrentHashMap<>();
    private final Map<UUID, Answer> recalls = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if the same outcome is another's, or got another id before */
    void accepted(Entry entry) {
        var before = outcomes.putIfAbsent(entry.outcomeId(), entry);
        if (before != null && !before.equals(entry)) {
            throw new IllegalStateException("one outcome for " + before + " and " + entry);
        }
    }

    /** Before it is asked for: an answer may be lost. */
    void takingBack(UUID outcomeId) {
        recalls.put(outcomeId, Answer.NONE);
    }

    void takenBack(UUID outcomeId, Answer answer) {
        recalls.put(outcomeId, answer);
    }

    int size() {
        return outcomes.size();
    }

    Collection<Entry> entries() {
        return List.copyOf(outcomes.values());
    }

    Map<UUID, Answer> recalls() {
        return Map.copyOf(recalls);
    }
}
