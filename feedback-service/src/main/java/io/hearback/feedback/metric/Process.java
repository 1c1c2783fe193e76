package io.hearback.feedback.metric;

import io.hearback.feedback.metric.ProcessMetrics.Ratings;
import io.hearback.feedback.metric.ProcessMetrics.TimeToNotice;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Counts one organisation's process: whole days from their cells, what is left at both ends from the facts, so what a year
 * costs does not depend on how much was decided in it. The wall leaves the tenant's own rows only, in each of the tables.
 */
@ApplicationScoped
class Process {

    /** Days that wait for their recount are not trusted. */
    private static final String OF_WHOLE_DAYS =
            " where day >= :first and day < :end and day not in (select day from process_recount)";

    private static final String COUNTS =
            "select coalesce(sum(outcomes), 0) as outcomes, coalesce(sum(notices_sent), 0) as sent from process_cell"
                    + OF_WHOLE_DAYS;

    private static final String WAITS = "select bucket, sum(notices) as notices from process_wait" + OF_WHOLE_DAYS
            + " group by bucket having sum(notices) > 0";

    private static final String OF_THE_REST = """
            select * from fact where decided_at >= :from and decided_at < least(:to, :first::date at time zone 'UTC')
            union all
            select * from fact where decided_at >= greatest(:from, :first::date at time zone 'UTC', :end::date at time zone 'UTC')
                and decided_at < :to
            union all
            select fact.* from process_recount r join fact on decided_at >= r.day at time zone 'UTC'
                and decided_at < (r.day + 1) at time zone 'UTC'
            where r.day >= :first and r.day < :end
            """;

    /** Ratings count by whole months: a period that anybody may choose to the second would show one person's score. */
    private static final String ASKED_AND_RATED = """
            with decided as (select outcome_id from fact where decided_at >= :from and decided_at < :to)
            select (select count(*) from feedback_request join decided using (outcome_id)) as feedback_requests,
                   (select count(*) from counted_rating
                     where month >= date_trunc('month', :from, 'UTC') and month < :to) as ratings,
                   (select round(avg(score), 2)::float8 from counted_rating
                     where month >= date_trunc('month', :from, 'UTC') and month < :to) as average
            """;

    private final TenantWall wall;

    Process(TenantWall wall) {
        this.wall = wall;
    }

    /** @return zeros and nulls for a tenant or a period without outcomes */
    ProcessMetrics measure(TenantId tenant, Period period) {
        return wall.inside(tenant, handle -> {
            var tally = tally(handle, period);
            var waits = Waits.of(tally.waits());
            return about(handle, ASKED_AND_RATED, period)
                    .map((row, context) -> new ProcessMetrics(
                            tenant.value(),
                            period.from(),
                            period.to(),
                            tally.outcomes(),
                            tally.noticesSent(),
                            new TimeToNotice(waits.quantile(0.5), waits.quantile(0.9), "seconds", tally.noticesSent()),
                            row.getLong("feedback_requests"),
                            Ratings.of(row.getLong("ratings"), row.getObject("average", Double.class))))
                    .one();
        });
    }

    private static Tally tally(Handle handle, Period period) {
        var tally = new Tally();
        ofDays(handle, COUNTS, period)
                .map((row, context) -> new long[] {row.getLong("outcomes"), row.getLong("sent")})
                .forEach(counts -> tally.add(counts[0], counts[1]));
        ofDays(handle, WAITS, period)
                .map((row, context) -> new long[] {row.getInt("bucket"), row.getLong("notices")})
                .forEach(wait -> tally.addWaits((int) wait[0], wait[1]));
        ofDays(about(handle, OF_THE_REST, period), period)
                .map((row, context) -> Fact.read(row, ""))
                .forEach(fact -> tally.count(fact, 1));
        return tally;
    }

    private static Query about(Handle handle, String question, Period period) {
        return handle.createQuery(question).bind("from", period.from()).bind("to", period.to());
    }

    private static Query ofDays(Handle handle, String question, Period period) {
        return ofDays(handle.createQuery(question), period);
    }

    private static Query ofDays(Query query, Period period) {
        return query.bind("first", period.firstWholeDay()).bind("end", period.endOfWholeDays());
    }
}
