package io.hearback.feedback.metric;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.ApplicationFact.Since;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Reads how many applications were told in time, by the stage they are at; as {@link Cells} does of outcomes. */
final class ApplicationCells {

    private static final String STAGE = "coalesce(stage, ended_stage)";

    /**
     * Of those whose time is over.
     *
     * @param told in time
     */
    record Told(long applications, long told) {

        static final Told NONE = new Told(0, 0);

        Told plus(Told other) {
            return new Told(applications + other.applications, told + other.told);
        }
    }

    private final Handle handle;
    private final String tenant;
    private final Question question;
    private final Promises promises;
    private final LocalDate today;

    ApplicationCells(Handle handle, String tenant, Question question, Promises promises, LocalDate today) {
        this.handle = handle;
        this.tenant = tenant;
        this.question = question;
        this.promises = promises;
        this.today = today;
    }

    /** @return without stages where nobody's time is over */
    Map<Stage, Told> read(Since clock) {
        var told = new EnumMap<Stage, Told>(Stage.class);
        if (!question.filter().isNarrow()) {
            addCells(told, clock);
        }
        addFacts(told, clock);
        return told;
    }

    private void addCells(Map<Stage, Told> told, Since clock) {
        var condition = Condition.ofApplications(question.filter(), "stage");
        var query = handle.createQuery(
                "select day, stage, interviewed, sum(applications) as applications, sum(told) as told"
                        + " from application_cell" + Stretch.OF_WHOLE_DAYS + " and clock = :clock" + condition.sql()
                        + " group by day, stage, interviewed having sum(applications) <> 0");
        condition
                .bind(Stretch.bind(query, question.period()))
                .bind("clock", clock)
                .map((row, context) -> {
                    var stage = Stage.valueOf(row.getString("stage"));
                    add(
                            told,
                            clock,
                            row.getObject("day", LocalDate.class),
                            stage,
                            row.getBoolean("interviewed"),
                            new Told(row.getLong("applications"), row.getLong("told")));
                    return stage;
                })
                .list();
    }

    private void addFacts(Map<Stage, Told> told, Since clock) {
        facts(clock == Since.ACTIVITY ? "since" : "interview_held_at")
                .map((row, context) -> ApplicationFact.read(row))
                .list()
                .stream()
                .flatMap(fact -> fact.counted(promises).stream())
                .filter(counted -> counted.cell().clock() == clock)
                .forEach(counted -> add(
                        told,
                        clock,
                        counted.cell().day(),
                        counted.cell().stage(),
                        counted.cell().interviewed(),
                        new Told(1, counted.told() ? 1 : 0)));
    }

    private Query facts(String time) {
        var condition = Condition.ofApplications(question.filter(), STAGE);
        var facts = question.filter().isNarrow()
                ? Stretch.all("application_fact", time, condition)
                : Stretch.rest("application_fact", time, condition);
        return condition.bind(Stretch.bind(handle.createQuery(facts), question.period()));
    }

    /** Those whose time is not over count by the law's clock if they were told, and not by the other, which looks back. */
    private void add(Map<Stage, Told> told, Since clock, LocalDate day, Stage stage, boolean interviewed, Told more) {
        var days = clock == Since.ACTIVITY
                ? ApplicationFact.patience(promises, tenant, stage, day, interviewed)
                : Silence.DAYS_AFTER_INTERVIEW;
        if (day.plusDays(days).isBefore(today)) {
            told.merge(stage, more, Told::plus);
        } else if (clock == Since.INTERVIEW && more.told() > 0) {
            told.merge(stage, new Told(more.told(), more.told()), Told::plus);
        }
    }
}
