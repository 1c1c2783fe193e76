package io.hearback.feedback.metric;

import io.hearback.contract.Stage;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who waits past the promise without an outcome, and who soon will; {@link Silence} counts the same. */
@ApplicationScoped
public class SilenceWatch {

    /** So long before the promise runs out somebody is worth a look. */
    public static final Duration SOON = Duration.ofDays(2);

    private static final String NEAR = """
            with waiting as (
                select application_id, stage, since, coalesce(%s, :usual) as days from application_fact where %s),
            near as (
                select application_id, stage, since, since + days * interval '24 hours' as due from waiting
                where since < cast(:now as timestamptz) + cast(:soon as interval) - days * interval '24 hours')
            """.formatted(Waiting.PROMISED, Waiting.WAITS);

    /** Whoever waits, and until when an answer was promised. */
    public record Waiter(UUID application, Stage stage, Instant since, Instant due) {}

    public record Count(long late, long soon) {}

    private final TenantWall wall;

    SilenceWatch(TenantWall wall) {
        this.wall = wall;
    }

    public Count count(TenantId tenant, Instant now) {
        return wall.inside(
                tenant,
                handle -> ask(handle, now, """
                                select count(*) filter (where due < :now) as late, count(*) filter (where due >= :now) as soon
                                from near
                                """)
                        .map((row, context) -> new Count(row.getLong("late"), row.getLong("soon")))
                        .one());
    }

    /**
     * The longest overdue first.
     *
     * @param after the last already seen; null to begin. One that waits no longer ends the list
     */
    public List<Waiter> list(TenantId tenant, Instant now, UUID after, int limit) {
        return wall.inside(
                tenant,
                handle -> ask(handle, now, """
                                select application_id, stage, since, due from near
                                where cast(:after as uuid) is null or (due, application_id) >
                                    (select seen.due, seen.application_id from near seen where seen.application_id = :after)
                                order by due, application_id limit :limit
                                """)
                        .bindByType("after", after, UUID.class)
                        .bind("limit", limit)
                        .map((row, context) -> new Waiter(
                                row.getObject("application_id", UUID.class),
                                Stage.valueOf(row.getString("stage")),
                                Fact.instant(row, "since"),
                                Fact.instant(row, "due")))
                        .list());
    }

    private static Query ask(Handle handle, Instant now, String question) {
        return handle.createQuery(NEAR + question)
                .bind("usual", Silence.USUAL_DAYS)
                .bind("now", now)
                .bind("soon", SOON.toHours() + " hours");
    }
}
