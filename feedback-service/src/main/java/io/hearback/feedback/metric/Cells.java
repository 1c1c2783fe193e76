package io.hearback.feedback.metric;

import io.hearback.feedback.metric.Cell.Level;
import io.hearback.feedback.metric.Reading.DaySlot;
import io.hearback.feedback.metric.Reading.Slot;
import io.hearback.feedback.metric.Reading.WaitSlot;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads what a question is about: whole days from their cells, what is left at both ends from the facts, so what a year costs
 * does not depend on how much was decided in it. What cells do not tell apart is counted from facts alone: those of one
 * recruiter or job; and waits for an answer, of two or more of team, country and outcome at once. The wall leaves the tenant's own rows only;
 * they must be seen at one moment, or a day that is counted anew meanwhile is in neither.
 */
final class Cells {

    private static final String OWED = "outcome_kind <> 'REINSTATED' and (notice_state is null or notice_state not in"
            + " ('SENT', 'RECALLED', 'SUPERSEDED', 'ERASED'))";

    private final Handle handle;
    private final Question question;
    private final Promises promises;

    Cells(Handle handle, Question question, Promises promises) {
        this.handle = handle;
        this.question = question;
        this.promises = promises;
    }

    /**
     * Counts of the months that the period touches, whole, in slots that lie in the period or outside. Without waits, and
     * without the day of what is owed.
     */
    Reading readMonths() {
        return readCounts(question.ofMonths());
    }

    /** Counts are not read twice. @param months what {@link #readMonths} says */
    Reading readWithin(Reading months) {
        var reading = question.filter().isNarrow() ? readCounts(question) : days(months);
        addOwed(reading);
        addNoticeWaits(reading);
        addAnswerWaits(reading);
        return reading;
    }

    private Reading readCounts(Question these) {
        var reading = new Reading();
        if (!these.filter().isNarrow()) {
            addCells(reading, these);
        }
        addFacts(reading, these, these.filter().isNarrow() ? all() : rest());
        return reading;
    }

    private Reading days(Reading months) {
        var reading = new Reading();
        var first = question.period().firstWholeDay();
        var end = question.period().endOfWholeDays();
        months.tallies().forEach((slot, tally) -> {
            if (!slot.day().isBefore(first) && slot.day().isBefore(end)) {
                reading.in(slot).add(tally, 1);
            }
        });
        addFacts(reading, question, Stretch.ends("fact", "decided_at", Condition.ofFacts(question.filter())));
        return reading;
    }

    /** As few rows as there are weeks; a week is cut where a month or the period begins or ends in it. */
    private void addCells(Reading reading, Question these) {
        var condition = Condition.ofCells(these.filter());
        var query = handle.createQuery("""
                select greatest(date_trunc('week', day)::date, date_trunc('month', day)::date,
                        case when day >= :begin then cast(:begin as date) end, case when day >= :close then cast(:close as date) end)
                    as day, stage, reason,\s""" + Counted.each("sum(%1$s) as %1$s") + " from process_cell"
                + Stretch.OF_WHOLE_DAYS + condition.sql()
                + Level.ofCounts(these.filter()).sql() + " group by 1, 2, 3");
        condition
                .bind(Stretch.bind(query, these.period()))
                .bind("begin", question.period().firstWholeDay())
                .bind("close", question.period().endOfWholeDays())
                .map((row, context) -> {
                    reading.in(Slot.read(row)).add(Tally.read(row), 1);
                    return row;
                })
                .list();
    }

    /** By the day, for on some the promise has run out and on others it has not. */
    private void addOwed(Reading reading) {
        if (!question.filter().isNarrow()) {
            var condition = Condition.ofCells(question.filter());
            ofDays(
                            "select day, stage, sum(owed) as owed from process_cell" + Stretch.OF_WHOLE_DAYS
                                    + condition.sql()
                                    + Level.ofCounts(question.filter()).sql() + " and owed <> 0 group by day, stage",
                            condition)
                    .map((row, context) -> {
                        reading.addOwed(DaySlot.read(row), row.getLong("owed"));
                        return row;
                    })
                    .list();
        }
        var facts = question.filter().isNarrow() ? all() : rest();
        ofFacts(
                        question,
                        "select (decided_at at time zone 'UTC')::date as day, stage, count(*) as owed from (" + facts
                                + ") f" + " where decided_at is not null and " + OWED
                                + " group by 1, 2")
                .map((row, context) -> {
                    reading.addOwed(DaySlot.read(row), row.getLong("owed"));
                    return row;
                })
                .list();
    }

    private void addFacts(Reading reading, Question these, String facts) {
        ofFacts(these, facts)
                .map((row, context) -> Fact.read(row, ""))
                .forEach(fact -> reading.in(new Slot(fact.day(), fact.stage(), fact.reason()))
                        .add(fact.tally(promises), 1));
        ofFacts(
                        these,
                        "select (decided_at at time zone 'UTC')::date as day, stage, coalesce(reason, '') as reason, counted,"
                                + " sum(amount) as amount from (" + facts
                                + ") f join said using (tenant_id, outcome_id)"
                                + " group by 1, 2, 3, 4")
                .map((row, context) -> {
                    reading.in(Slot.read(row)).add(Counted.of(row.getString("counted")), row.getLong("amount"));
                    return row;
                })
                .list();
    }

    private void addNoticeWaits(Reading reading) {
        if (!question.filter().isNarrow()) {
            addNoticeWaitsOfCells(reading);
        }
        var facts = question.filter().isNarrow() ? all() : rest();
        ofFacts(
                        question,
                        "select date_trunc('week', decided_at at time zone 'UTC')::date as monday, stage,"
                                + " wait_bucket(notice_at - decided_at) as bucket, count(*) as waits from (" + facts
                                + ") f"
                                + " where notice_state = 'SENT' and decided_at is not null group by 1, 2, 3")
                .map((row, context) -> {
                    reading.noticeWaits(WaitSlot.read(row)).add(row.getInt("bucket"), row.getLong("waits"));
                    return row;
                })
                .list();
    }

    private void addNoticeWaitsOfCells(Reading reading) {
        var condition = Condition.ofCells(question.filter());
        ofDays(
                        "select date_trunc('week', day)::date as monday, stage, string_agg(notice_waits, '') as waits"
                                + " from process_cell" + Stretch.OF_WHOLE_DAYS + condition.sql()
                                + Level.ofWaits(question.filter()).sql() + " and notice_waits <> '' group by 1, 2",
                        condition)
                .map((row, context) -> {
                    reading.noticeWaits(WaitSlot.read(row)).add(row.getBytes("waits"));
                    return row;
                })
                .list();
    }

    private void addAnswerWaits(Reading reading) {
        var cut = AnswerCut.of(question.filter());
        cut.ifPresent(known -> addAnswerWaitsOfCells(reading, known));
        var facts = cut.isPresent() ? rest() : all();
        addAnswerWaits(
                reading,
                ofFacts(
                        question,
                        "select date_trunc('week', decided_at at time zone 'UTC')::date as monday, stage, bucket,"
                                + " count(*) as waits from (" + facts
                                + ") f join answer_wait using (tenant_id, outcome_id)"
                                + " group by 1, 2, 3"));
    }

    private void addAnswerWaitsOfCells(Reading reading, AnswerCut cut) {
        var condition = Condition.ofCells(question.filter());
        addAnswerWaits(
                reading,
                ofDays(
                                "select date_trunc('week', day)::date as monday, stage, bucket, sum(waits) as waits"
                                        + " from process_wait" + Stretch.OF_WHOLE_DAYS + condition.sql()
                                        + " and cut = :cut group by 1, 2, 3 having sum(waits) <> 0",
                                condition)
                        .bind("cut", cut));
    }

    private static void addAnswerWaits(Reading reading, Query query) {
        query.map((row, context) -> {
                    reading.answerWaits(WaitSlot.read(row)).add(row.getInt("bucket"), row.getLong("waits"));
                    return row;
                })
                .list();
    }

    private String rest() {
        return Stretch.rest("fact", "decided_at", Condition.ofFacts(question.filter()));
    }

    private String all() {
        return Stretch.all("fact", "decided_at", Condition.ofFacts(question.filter()));
    }

    private Query ofDays(String sql, Condition condition) {
        return condition.bind(Stretch.bind(handle.createQuery(sql), question.period()));
    }

    private Query ofFacts(Question these, String sql) {
        return Condition.ofFacts(these.filter()).bind(Stretch.bind(handle.createQuery(sql), these.period()));
    }
}
