package io.hearback.feedback.insight;

import io.hearback.feedback.metric.Behind.Of;
import io.hearback.feedback.metric.Measure;
import io.hearback.feedback.metric.Metric;

/**
 * One number of the dashboard, ready to be read.
 *
 * @param value null where there is none
 * @param range of the 95 % interval; null where there is none
 * @param benchmark null where none was published
 * @param list the applications behind it; null where they would tell what somebody said
 */
public record Card(Measure measure, String value, String range, String benchmark, String list) {

    static Card of(Measure measure, Wanted wanted, Numbers numbers) {
        var metric = measure.metric();
        var unit = metric.unit();
        return new Card(
                measure,
                measure.value() == null ? null : numbers.of(unit, measure.value()),
                measure.low() == null || measure.high() == null
                        ? null
                        : numbers.words().between(numbers.of(unit, measure.low()), numbers.of(unit, measure.high())),
                metric.benchmark()
                        .map(benchmark -> numbers.benchmark(metric, benchmark))
                        .orElse(null),
                measure.n() == 0 ? null : listOf(metric, wanted));
    }

    public Metric metric() {
        return measure.metric();
    }

    /** @return whether there is something to count, but too little to be shown */
    public boolean isWithheld() {
        return measure.withheld() != null;
    }

    /** Where to look when the number is not what it should be. */
    private static String listOf(Metric metric, Wanted wanted) {
        return switch (metric) {
            case TIME_TO_NOTICE_MEDIAN, TIME_TO_NOTICE_P90, TIME_TO_NOTICE_P99, RESPECT_SCORE -> wanted.list(Of.SENT);
            case PROMISE_KEPT -> wanted.list(Of.OWED);
            case GHOSTING, LEGAL_COMPLIANCE -> wanted.list(Of.SILENT);
            case SPECIFIC_REASON -> wanted.list(Of.UNSPECIFIC);
            case ANSWERS_OVERDUE -> wanted.list(Of.OVERDUE);
            case NOT_INFORMED -> wanted.list(Of.NOT_INFORMED);
            case REVERSALS -> wanted.list(Of.REVERSED);
            case REQUEST_RATE -> Wanted.ASKED;
            case ANSWER_RATE, ANSWER_TIME_MEDIAN -> Wanted.ANSWERED;
            case CALLED_FIRST, HELPFULNESS, CNPS, RESENTMENT, WILLING_TO_REFER -> null;
        };
    }
}
