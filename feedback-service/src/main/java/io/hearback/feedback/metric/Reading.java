package io.hearback.feedback.metric;

import io.hearback.contract.Stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What was counted, as far apart as a report needs it, to be put together. */
final class Reading {

    /** @param reason its code, or empty */
    record Slot(LocalDate day, Stage stage, String reason) {}

    record WaitSlot(LocalDate monday, Stage stage) {}

    private final Map<Slot, Tally> tallies = new HashMap<>();
    private final Map<WaitSlot, Map<Integer, Long>> notices = new HashMap<>();
    private final Map<WaitSlot, Map<Integer, Long>> answers = new HashMap<>();

    Tally in(Slot slot) {
        return tallies.computeIfAbsent(slot, each -> new Tally());
    }

    void addNoticeWaits(WaitSlot slot, int bucket, long count) {
        add(notices, slot, bucket, count);
    }

    void addAnswerWaits(WaitSlot slot, int bucket, long count) {
        add(answers, slot, bucket, count);
    }

    private static void add(Map<WaitSlot, Map<Integer, Long>> waits, WaitSlot slot, int bucket, long count) {
        waits.computeIfAbsent(slot, each -> new HashMap<>()).merge(bucket, count, Long::sum);
    }

    Map<Slot, Tally> tallies() {
        return tallies;
    }

    Tally tally(Predicate<Slot> slots) {
        var together = new Tally();
        tallies.forEach((slot, tally) -> {
            if (slots.test(slot)) {
                together.add(tally, 1);
            }
        });
        return together;
    }

    Map<Integer, Long> noticeWaits(Predicate<WaitSlot> slots) {
        return together(notices, slots);
    }

    Map<Integer, Long> answerWaits(Predicate<WaitSlot> slots) {
        return together(answers, slots);
    }

    private static Map<Integer, Long> together(Map<WaitSlot, Map<Integer, Long>> waits, Predicate<WaitSlot> slots) {
        var together = new TreeMap<Integer, Long>();
        waits.forEach((slot, buckets) -> {
            if (slots.test(slot)) {
                buckets.forEach((bucket, count) -> together.merge(bucket, count, Long::sum));
            }
        });
        together.values().removeIf(count -> count == 0);
        return together;
    }
}
