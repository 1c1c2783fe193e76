package io.hearback.feedback.insight;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.Insight;
import io.hearback.feedback.metric.Insight.Choices;
import io.hearback.feedback.metric.Insight.DeclineLine;
import io.hearback.feedback.metric.Insight.Funnel;
import io.hearback.feedback.metric.Insight.ReasonLine;
import io.hearback.feedback.metric.Insight.SilentWeek;
import io.hearback.feedback.metric.Insight.WaitBar;
import io.hearback.feedback.metric.Insight.Week;
import io.hearback.feedback.metric.Measure;
import io.hearback.feedback.metric.Metric;
import io.hearback.feedback.metric.Question;

import java.time.LocalDate;
import java.util.List;

/** What was measured of an organisation that answers most people in time, and says little that helps. */
public final class Measured {

    private static final double DAY = 86_400;

    private Measured() {}

    public static Insight of(Question question, long notices) {
        return new Insight(
                question,
                List.of(
                        new Measure(Metric.TIME_TO_NOTICE_MEDIAN, null, 2.4 * DAY, null, null, notices, null),
                        new Measure(Metric.PROMISE_KEPT, null, 0.84, 0.81, 0.87, notices, null),
                        new Measure(Metric.CNPS, null, null, null, null, 3, "FEWER_THAN_5"),
                        new Measure(Metric.ANSWERS_OVERDUE, null, 2.0, null, null, 9, null),
                        new Measure(Metric.PROMISE_KEPT, Stage.INTERVIEW, 0.5, 0.2, 0.8, 8, null)),
                new Funnel(notices + 12, notices, 40, 31, 0),
                List.of(
                        new WaitBar(3_600, DAY, 10),
                        new WaitBar(DAY, 4 * DAY, 200),
                        new WaitBar(4 * DAY, 20 * DAY, 30)),
                14.0,
                List.of(
                        new Week(LocalDate.parse("2026-11-16"), 100, 90, 2 * DAY, 9 * DAY, 0.8),
                        new Week(LocalDate.parse("2026-11-23"), 152, 150, 3 * DAY, null, 0.9)),
                List.of(
                        new SilentWeek("R&D", LocalDate.parse("2026-11-02"), 4),
                        new SilentWeek("", LocalDate.parse("2026-11-09"), 1)),
                List.of(
                        new ReasonLine("SKILLS_GAP", 60, 15, 5, null),
                        new ReasonLine("STRONGER_CANDIDATE", 90, 5, 20, null),
                        new ReasonLine("VALUES_MISMATCH", 4, 0, 0, "FEWER_THAN_5")),
                List.of(new DeclineLine("PAY", 7, null), new DeclineLine("ROLE", 0, "FEWER_THAN_5")),
                new Choices(List.of("Logistics", "R&D"), List.of("FR")));
    }
}
