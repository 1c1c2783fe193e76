package io.hearback.feedback.metric;

import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.mapper.RowMapper;

import static io.hearback.feedback.metric.ProcessMetrics.Ratings;
import static io.hearback.feedback.metric.ProcessMetrics.TimeToNotice;

/** Counts one organisation's process. */
@ApplicationScoped
class Process {

    // percentile_cont and count(x) pass over nulls: outcomes without a sent notice have no seconds. The wall leaves the
    // tenant's own rows only, in each of the three tables. Ratings count by whole months: a period that anybody may
    // choose to
    // the second would show one person's score.
    private static final String COUNT = """
            with decided as (
                select outcome_id,
                       case when notice_state = 'SENT' then extract(epoch from notice_at - decided_at)::float8 end as seconds
                from fact where decided_at >= :from and decided_at < :to)
            select count(*) as outcomes,
                   count(seconds) as notices_sent,
                   round(percentile_cont(0.5) within group (order by seconds)::numeric, 3)::float8 as median,
                   round(percentile_cont(0.9) within group (order by seconds)::numeric, 3)::float8 as p90,
                   (select count(*) from feedback_request join decided using (outcome_id)) as feedback_requests,
                   (select count(*) from counted_rating
                     where month >= date_trunc('month', :from, 'UTC') and month < :to) as ratings,
                   (select round(avg(score), 2)::float8 from counted_rating
                     where month >= date_trunc('month', :from, 'UTC') and month < :to) as average
            from decided
            """;

    private final TenantWall wall;

    Process(TenantWall wall) {
        this.wall = wall;
    }

    /** @return zeros and nulls for a tenant or a period without outcomes */
    ProcessMetrics measure(TenantId tenant, Period period) {
        RowMapper<ProcessMetrics> metrics = (row, context) -> new ProcessMetrics(
                tenant.value(),
                period.from(),
                period.to(),
                row.getLong("outcomes"),
                row.getLong("notices_sent"),
                new TimeToNotice(
                        row.getObject("median", Double.class),
                        row.getObject("p90", Double.class),
                        "seconds",
                        row.getLong("notices_sent")),
                row.getLong("feedback_requests"),
                Ratings.of(row.getLong("ratings"), row.getObject("average", Double.class)));
        return wall.inside(
                tenant,
                handle -> handle.createQuery(COUNT)
                        .bind("from", period.from())
                        .bind("to", period.to())
                        .map(metrics)
                        .one());
    }
}
