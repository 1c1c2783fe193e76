package io.hearback.feedback.metric;

import io.hearback.contract.ProcessNumbers;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;

/** A process in the few numbers that fit into a mail; the same as the dashboard tells. */
@ApplicationScoped
public class Summaries {

    /**
     * How things stand at a moment.
     *
     * @param waiting applications without an outcome
     * @param waitingTooLong of these: for longer than promised
     * @param overdue requests that are open for longer than an answer may take
     */
    public record Standing(int waiting, int waitingTooLong, int overdue) {}

    private final Insights insights;
    private final TenantWall wall;
    private final Duration answerPromise;

    Summaries(
            Insights insights,
            TenantWall wall,
            @ConfigProperty(name = "hearback.request.promise", defaultValue = "P7D") Duration answerPromise) {
        this.insights = insights;
        this.wall = wall;
        this.answerPromise = answerPromise;
    }

    /** About the outcomes decided in the period; of the answers, those given in it. What fewer than five say is left out. */
    public ProcessNumbers of(TenantId tenant, Period period) {
        var insight = insights.ask(tenant, new Question(period, Filter.ALL));
        var median = enough(insight, Metric.TIME_TO_NOTICE_MEDIAN);
        return new ProcessNumbers(
                Math.toIntExact(insight.funnel().noticesSent()),
                median == null ? null : Math.toIntExact(Math.round(median)),
                enough(insight, Metric.PROMISE_KEPT),
                wall.<Integer>inside(tenant, handle -> answered(handle, period)));
    }

    private static Double enough(Insight insight, Metric metric) {
        return insight.measures().stream()
                .filter(measure -> measure.metric() == metric && measure.stage() == null)
                .filter(measure -> measure.n() >= metric.fewest())
                .map(Measure::value)
                .findFirst()
                .orElse(null);
    }

    private static int answered(Handle handle, Period period) {
        return handle.createQuery("""
                        select count(*) from feedback_request
                        where state = 'ANSWERED' and state_at >= :from and state_at < :to""")
                .bind("from", period.from())
                .bind("to", period.to())
                .mapTo(Integer.class)
                .one();
    }

    public Standing standing(TenantId tenant, Instant now) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                                select (select count(*) from application_fact where %s) as waiting,
                                       (select count(*) from application_fact where %s) as too_long,
                                       (select count(*) from feedback_request
                                        where state in ('ASKED', 'IN_WORK') and requested_at < :before) as overdue
                                """.formatted(Waiting.WAITS, Waiting.SILENT))
                        .bind("now", now)
                        .bind("usual", Silence.USUAL_DAYS)
                        .bind("before", now.minus(answerPromise))
                        .map((row, context) ->
                                new Standing(row.getInt("waiting"), row.getInt("too_long"), row.getInt("overdue")))
                        .one());
    }
}
