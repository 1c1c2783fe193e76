package io.hearback.feedback.metric;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.ApplicationCells.Told;
import io.hearback.feedback.metric.Opinions.Votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static io.hearback.feedback.metric.Counted.ANSWERS;
import static io.hearback.feedback.metric.Counted.CALLED;
import static io.hearback.feedback.metric.Counted.CALLS;
import static io.hearback.feedback.metric.Counted.FAILED;
import static io.hearback.feedback.metric.Counted.KEPT;
import static io.hearback.feedback.metric.Counted.NOTICES_SENT;
import static io.hearback.feedback.metric.Counted.REFUSALS;
import static io.hearback.feedback.metric.Counted.REQUESTS;
import static io.hearback.feedback.metric.Counted.REVERSALS;
import static io.hearback.feedback.metric.Counted.REVIEWS;
import static io.hearback.feedback.metric.Counted.SCORED;
import static io.hearback.feedback.metric.Counted.SCORE_SUM;
import static io.hearback.feedback.metric.Counted.SPECIFIC;
import static io.hearback.feedback.metric.Counted.SPECIFIC_TOLD;

/** Makes measures of counts, for one stage or for all. Pure. */
final class Measures {

    /** From so many on a quantile is told without an interval. */
    private static final long ENOUGH = 100;

    private final Stage stage;
    private final List<Measure> measures = new ArrayList<>();

    /** @param stage null for all */
    Measures(Stage stage) {
        this.stage = stage;
    }

    List<Measure> all() {
        return List.copyOf(measures);
    }

    /** @param owed those owed a notice whose promise has run out */
    Measures of(Tally tally, long owed) {
        var sent = tally.of(NOTICES_SENT);
        share(Metric.PROMISE_KEPT, tally.of(KEPT), sent + owed);
        share(Metric.SPECIFIC_REASON, tally.of(SPECIFIC), tally.of(SPECIFIC_TOLD));
        mean(Metric.RESPECT_SCORE, tally.of(SCORE_SUM), tally.of(SCORED));
        // A link may have come from a notice of which nobody knows that it was sent.
        share(Metric.REQUEST_RATE, Math.min(tally.of(REQUESTS), sent), sent);
        share(Metric.ANSWER_RATE, tally.of(ANSWERS), tally.of(REQUESTS) + tally.of(REVIEWS));
        share(Metric.NOT_INFORMED, tally.of(FAILED), sent + tally.of(FAILED));
        count(Metric.REVERSALS, tally.of(REVERSALS), tally.of(REFUSALS));
        share(Metric.CALLED_FIRST, tally.of(CALLED), tally.of(CALLS));
        return this;
    }

    /** @param buckets of {@link Waits} */
    Measures ofWaits(Map<Integer, Long> notices, Map<Integer, Long> answers) {
        quantile(Metric.TIME_TO_NOTICE_MEDIAN, notices, 0.5);
        quantile(Metric.TIME_TO_NOTICE_P90, notices, 0.9);
        quantile(Metric.TIME_TO_NOTICE_P99, notices, 0.99);
        quantile(Metric.ANSWER_TIME_MEDIAN, answers, 0.5);
        return this;
    }

    Measures ofApplications(Told ghosting, Told law) {
        share(Metric.GHOSTING, ghosting.applications() - ghosting.told(), ghosting.applications());
        share(Metric.LEGAL_COMPLIANCE, law.told(), law.applications());
        return this;
    }

    Measures ofOpinions(Opinions opinions) {
        var explanations = opinions.explanations(stage);
        var feelings = opinions.feelings(stage);
        var referrals = opinions.referrals(stage);
        points(opinions.ratings(stage));
        saidBy(Metric.HELPFULNESS, explanations.up(), explanations.n());
        saidBy(Metric.RESENTMENT, feelings.down(), feelings.n());
        saidBy(Metric.WILLING_TO_REFER, referrals.up(), referrals.n());
        return this;
    }

    /** @param open of which some are overdue */
    Measures ofOpenRequests(long overdue, long open) {
        count(Metric.ANSWERS_OVERDUE, overdue, open);
        return this;
    }

    private void points(Votes votes) {
        said(
                Metric.CNPS,
                votes.n(),
                () -> 100.0 * (votes.up() - votes.down()) / votes.n(),
                () -> Interval.ofPoints(votes.up(), votes.down(), votes.n()));
    }

    private void saidBy(Metric metric, long part, long n) {
        said(metric, n, () -> (double) part / n, () -> Interval.ofShare(part, n));
    }

    private void share(Metric metric, long part, long n) {
        if (n == 0) {
            add(metric, null, null, 0, null);
        } else {
            add(metric, (double) part / n, Interval.ofShare(part, n), n, null);
        }
    }

    private void mean(Metric metric, long sum, long n) {
        add(metric, n == 0 ? null : (double) sum / n, null, n, null);
    }

    private void count(Metric metric, long value, long n) {
        add(metric, (double) value, null, n, null);
    }

    private void quantile(Metric metric, Map<Integer, Long> buckets, double share) {
        var waits = Waits.of(buckets);
        var n = buckets.values().stream().mapToLong(Long::longValue).sum();
        Interval interval = null;
        if (n > 0 && n < ENOUGH) {
            var rank = Interval.ofRank(share, n);
            interval = new Interval(waits.quantile(rank.low()), waits.quantile(rank.high()));
        }
        add(metric, waits.quantile(share), interval, n, null);
    }

    private interface Value<T> {
        T of();
    }

    /** Fewer than five are as none: even how many there are is nobody's business. */
    private void said(Metric metric, long n, Value<Double> value, Value<Interval> interval) {
        if (n < Measure.FEWEST) {
            add(metric, null, null, 0, Measure.WITHHELD);
        } else {
            add(metric, value.of(), interval.of(), n, null);
        }
    }

    private void add(Metric metric, Double value, Interval interval, long n, String withheld) {
        measures.add(new Measure(
                metric,
                stage,
                value,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                n,
                withheld));
    }
}
