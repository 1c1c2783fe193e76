package io.hearback.feedback.metric;

import io.hearback.contract.Stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What was counted, as far apart as a report needs it, to be put together. */
final class Reading {

    /**
     * @param day some day in the same week and month
     * @param reason its code, or empty
     */
    record Slot(LocalDate day, Stage stage, String reason) {

        static Slot read(ResultSet row) throws SQLException {
            return new Slot(
                    row.getObject("day", LocalDate.class),
                    Stage.valueOf(row.getString("stage")),
                    row.getString("reason"));
        }
    }

    record DaySlot(LocalDate day, Stage stage) {

        static DaySlot read(ResultSet row) throws SQLException {
            return new DaySlot(row.getObject("day", LocalDate.class), Stage.valueOf(row.getString("stage")));
        }
    }

    record WaitSlot(LocalDate monday, Stage stage) {

        static WaitSlot read(ResultSet row) throws SQLException {
            return new WaitSlot(row.getObject("monday", LocalDate.class), Stage.valueOf(row.getString("stage")));
        }
    }

    private final Map<Slot, Tally> tallies = new HashMap<>();
    private final Map<DaySlot, Long> owed = new HashMap<>();
    private final Map<WaitSlot, Buckets> notices = new HashMap<>();
    private final Map<WaitSlot, Buckets> answers = new HashMap<>();

    Tally in(Slot slot) {
        return tallies.computeIfAbsent(slot, each -> new Tally());
    }

    void addOwed(DaySlot slot, long outcomes) {
        owed.merge(slot, outcomes, Long::sum);
    }

    /** @return of how many outcomes a notice is owed, by the day of decision */
    Map<DaySlot, Long> owed() {
        return owed;
    }

    Buckets noticeWaits(WaitSlot slot) {
        return notices.computeIfAbsent(slot, each -> new Buckets());
    }

    Buckets answerWaits(WaitSlot slot) {
        return answers.computeIfAbsent(slot, each -> new Buckets());
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

    private static Map<Integer, Long> together(Map<WaitSlot, Buckets> waits, Predicate<WaitSlot> slots) {
        var together = new Buckets();
        waits.forEach((slot, buckets) -> {
            if (slots.test(slot)) {
                together.add(buckets);
            }
        });
        return together.counts();
    }
}
