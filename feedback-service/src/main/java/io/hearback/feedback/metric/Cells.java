package io.hearback.feedback.metric;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.Reading.Slot;
import io.hearback.feedback.metric.Reading.WaitSlot;
import io.hearback.feedback.metric.WaitCell.Cut;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Reads what a question is about: whole days from their cells, what is left at both ends from the facts, so what a year costs
 * does not depend on how much was decided in it. What cells do not tell apart is counted from facts alone: those of one
 * recruiter or job; and waits of two or more of team, country and outcome at once. The wall leaves the tenant's own rows only;
 * they must be seen at one moment, or a day that is counted anew meanwhile is in neither.
 */
final class Cells {

    private final Handle handle;
    private final Question question;
    private final Promises promises;

    Cells(Handle handle, Question question, Promises promises) {
        this.handle = handle;
        this.question = question;
        this.promises = promises;
    }

    /**
     * Counts are not read twice.
     *
     * @param months what {@link #readCounts} says about the months that the period touches
     */
    Reading readWithin(Reading months) {
        var reading = question.filter().isNarrow() ? readCounts() : days(months);
        var cut = cut(question.filter());
        cut.ifPresent(known -> addWaitsOfCells(reading, known));
        addWaitsOfFacts(reading, cut.isPresent() ? rest() : all());
        return reading;
    }

    /** Without waits. */
    Reading readCounts() {
        var reading = new Reading();
        if (!question.filter().isNarrow()) {
            addCells(reading);
        }
        addFacts(reading, question.filter().isNarrow() ? all() : rest());
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
        addFacts(reading, Stretch.ends("fact", "decided_at", Condition.ofFacts(question.filter())));
        return reading;
    }

    /** @return what tells apart all that the filter does; empty if nothing does */
    private static Optional<Cut> cut(Filter filter) {
        var cuts = EnumSet.noneOf(Cut.class);
        filter.team().ifPresent(team -> cuts.add(Cut.TEAM));
        filter.country().ifPresent(country -> cuts.add(Cut.COUNTRY));
        filter.reason().ifPresent(reason -> cuts.add(Cut.REASON));
        filter.kind().ifPresent(kind -> cuts.add(Cut.REASON));
        return filter.isNarrow() || cuts.size() > 1
                ? Optional.empty()
                : Optional.of(cuts.stream().findFirst().orElse(Cut.STAGE));
    }

    private void addCells(Reading reading) {
        var condition = Condition.ofCells(question.filter());
        ofDays(
                        "select day, stage, reason, " + Counted.each("sum(%1$s) as %1$s") + " from process_cell"
                                + Stretch.OF_WHOLE_DAYS + condition.sql() + filed() + " group by day, stage, reason",
                        condition)
                .map((row, context) -> {
                    reading.in(new Slot(
                                    row.getObject("day", LocalDate.class),
                                    Stage.valueOf(row.getString("stage")),
                                    row.getString("reason")))
                            .add(Tally.read(row), 1);
                    return row;
                })
                .list();
    }

    /** Who asks about neither team nor country reads the cells of all of them together. */
    private String filed() {
        var together = question.filter().team().isEmpty()
                && question.filter().country().isEmpty();
        return together ? " and team = '*'" : " and team <> '*'";
    }

    private void addFacts(Reading reading, String facts) {
        ofFacts(facts)
                .map((row, context) -> Fact.read(row, ""))
                .forEach(fact -> reading.in(new Slot(fact.day(), fact.stage(), fact.reason()))
                        .add(fact.tally(promises), 1));
        ofFacts("select (decided_at at time zone 'UTC')::date as day, stage, coalesce(reason, '') as reason, counted,"
                        + " sum(amount) as amount from (" + facts + ") f join said using (tenant_id, outcome_id)"
                        + " group by 1, 2, 3, 4")
                .map((row, context) -> {
                    reading.in(new Slot(
                                    row.getObject("day", LocalDate.class),
                                    Stage.valueOf(row.getString("stage")),
                                    row.getString("reason")))
                            .add(Counted.of(row.getString("counted")), row.getLong("amount"));
                    return row;
                })
                .list();
    }

    private void addWaitsOfCells(Reading reading, Cut cut) {
        var condition = Condition.ofCells(question.filter());
        addWaits(
                reading,
                ofDays(
                                "select date_trunc('week', day)::date as monday, stage, waited_for, bucket, sum(waits) as waits"
                                        + " from process_wait" + Stretch.OF_WHOLE_DAYS + condition.sql()
                                        + " and cut = :cut and waited_for in ('NOTICE', 'ANSWER')"
                                        + " group by 1, 2, 3, 4 having sum(waits) <> 0",
                                condition)
                        .bind("cut", cut));
    }

    private void addWaitsOfFacts(Reading reading, String facts) {
        addWaits(reading, ofFacts("with chosen as (" + facts + """
                ), waits as (
                    select decided_at, stage, 'NOTICE' as waited_for, wait_bucket(notice_at - decided_at) as bucket
                    from chosen where notice_state = 'SENT' and decided_at is not null
                    union all
                    select decided_at, stage, 'ANSWER', bucket from chosen join answer_wait using (tenant_id, outcome_id))
                select date_trunc('week', decided_at at time zone 'UTC')::date as monday, stage, waited_for, bucket, count(*) as waits
                from waits group by 1, 2, 3, 4
                """));
    }

    private static void addWaits(Reading reading, Query query) {
        query.map((row, context) -> {
                    var slot = new WaitSlot(
                            row.getObject("monday", LocalDate.class), Stage.valueOf(row.getString("stage")));
                    var bucket = row.getInt("bucket");
                    var waits = row.getLong("waits");
                    if (row.getString("waited_for").equals("NOTICE")) {
                        reading.addNoticeWaits(slot, bucket, waits);
                    } else {
                        reading.addAnswerWaits(slot, bucket, waits);
                    }
                    return slot;
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
        return condition.bind(Stretch.bindDays(handle.createQuery(sql), question.period()));
    }

    /** Of statements on all facts the days are not asked. */
    private Query ofFacts(String sql) {
        var query = Stretch.bindTimes(handle.createQuery(sql), question.period());
        if (sql.contains(":first")) {
            Stretch.bindDays(query, question.period());
        }
        return Condition.ofFacts(question.filter()).bind(query);
    }
}
