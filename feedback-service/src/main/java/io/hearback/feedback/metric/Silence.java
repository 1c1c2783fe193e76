package io.hearback.feedback.metric;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.SilenceMetrics.AfterInterview;
import io.hearback.feedback.metric.SilenceMetrics.AtStage;
import io.hearback.feedback.metric.SilenceMetrics.Oldest;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Counts who waits. */
@ApplicationScoped
class Silence {

    /** O. Reg. 476/24 (Ontario), since 1 January 2026. */
    static final int DAYS_AFTER_INTERVIEW = 45;

    /** For a stage of which an organisation has promised nothing. */
    static final int USUAL_DAYS = 14;

    private static final String WAITING = """
            with waiting as (
                select application_id, stage, since, interview_held_at, coalesce(:days, %s, :usual) as days
                from application_fact where %s),
            silent as (
                select * from waiting where since < cast(:now as timestamptz) - days * interval '24 hours')
            """.formatted(Waiting.PROMISED, Waiting.WAITS);

    private final TenantWall wall;

    Silence(TenantWall wall) {
        this.wall = wall;
    }

    /** @param days more than so many days without an outcome; null for what the organisation promises, stage by stage */
    SilenceMetrics measure(TenantId tenant, Integer days, Instant now) {
        return wall.inside(tenant, handle -> {
            var byStage = byStage(handle, days, now);
            return new SilenceMetrics(
                    tenant.value(),
                    now,
                    days,
                    byStage.stream().mapToLong(AtStage::applications).sum(),
                    byStage,
                    oldest(handle, days, now),
                    afterInterview(handle, days, now));
        });
    }

    private static List<AtStage> byStage(Handle handle, Integer days, Instant now) {
        return ask(handle, days, now, """
                        select stage, days, count(*) as applications, min(since) as since
                        from silent group by stage, days order by stage_rank(stage)
                        """)
                .map((row, context) -> new AtStage(
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("days"),
                        row.getLong("applications"),
                        Fact.instant(row, "since")))
                .list();
    }

    private static Oldest oldest(Handle handle, Integer days, Instant now) {
        return ask(handle, days, now, """
                        select application_id, stage, since from silent order by since, application_id limit 1
                        """)
                .map((row, context) -> new Oldest(
                        row.getObject("application_id", UUID.class),
                        Stage.valueOf(row.getString("stage")),
                        Fact.instant(row, "since")))
                .findOne()
                .orElse(null);
    }

    private static AfterInterview afterInterview(Handle handle, Integer days, Instant now) {
        return ask(handle, days, now, """
                        select count(*) as applications, min(interview_held_at) as since
                        from waiting where interview_held_at < :before
                        """)
                .bind("before", now.minus(Duration.ofDays(DAYS_AFTER_INTERVIEW)))
                .map((row, context) -> new AfterInterview(
                        DAYS_AFTER_INTERVIEW, row.getLong("applications"), Fact.instant(row, "since")))
                .one();
    }

    private static Query ask(Handle handle, Integer days, Instant now, String question) {
        return handle.createQuery(WAITING + question)
                .bindByType("days", days, Integer.class)
                .bind("usual", USUAL_DAYS)
                .bind("now", now);
    }
}
