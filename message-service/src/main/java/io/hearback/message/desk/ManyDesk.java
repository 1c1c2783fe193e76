package io.hearback.message.desk;

import io.hearback.message.desk.Choices.Batch;
import io.hearback.message.desk.Choices.Choice;
import io.hearback.message.notice.ManyNotices;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.util.Comparator;
import java.util.List;

/** Reads what pages about many notices offer. */
@ApplicationScoped
class ManyDesk {

    private static final String LINES = """
            select id, state, kind, stage, reason, language, candidate_name, job_title, send_at, waits_for, state_at, cause,
                   verdict, call_by, called_at
              from notice
             where %s and about is null
               and (cast(:job as text) is null or job_title = :job)
               and (cast(:reason as text) is null or reason = :reason)
               and (cast(:language as text) is null or language = :language)
               and (cast(:cause as text) is null or cause = :cause)
             order by created_at, id
             limit :limit""".formatted(ManyNotices.HELD);

    /** Jumps from file to file through the index, so that it costs a few rows for each, however many notices it has. */
    private static final String BATCHES = """
            with recursive batch (id) as (
                (select batch_id from notice where batch_id is not null and tenant_id = current_tenant()
                 order by batch_id limit 1)
                union all
                select (select batch_id from notice where batch_id > batch.id and tenant_id = current_tenant()
                        order by batch_id limit 1)
                from batch where batch.id is not null)
            select id, (select created_at from notice where batch_id = batch.id and tenant_id = current_tenant()
                        order by created_at limit 1) as since
            from batch where id is not null limit 1000""";

    private static final int MOST_CHOICES = 100;
    private static final int LATEST = 30;

    private final TenantWall wall;

    ManyDesk(TenantWall wall) {
        this.wall = wall;
    }

    /** @return held notices to candidates, the one that has waited longest first */
    List<NoticeLine> held(TenantId tenant, ManyForm form, int limit) {
        var filter = form.filter();
        return wall.inside(
                tenant,
                handle -> handle.createQuery(LINES)
                        .bind("job", filter.jobTitle())
                        .bind("reason", filter.reason())
                        .bind("language", filter.language())
                        .bind("cause", filter.cause())
                        .bind("limit", limit)
                        .map(ConstructorMapper.of(NoticeLine.class))
                        .list());
    }

    Choices choices(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> new Choices(
                        choices(handle, "job_title"),
                        choices(handle, "cause"),
                        choices(handle, "reason"),
                        choices(handle, "language")));
    }

    private static List<Choice> choices(Handle handle, String column) {
        return handle.createQuery("select <column> as value, count(*) as notices from notice"
                        + " where " + ManyNotices.HELD + " and about is null and <column> is not null"
                        + " group by 1 order by 2 desc, 1 limit :limit")
                .define("column", column)
                .bind("limit", MOST_CHOICES)
                .map(ConstructorMapper.of(Choice.class))
                .list();
    }

    /** @return the latest first */
    List<Batch> batches(TenantId tenant) {
        return wall
                .inside(
                        tenant,
                        handle -> handle.createQuery(BATCHES)
                                .map(ConstructorMapper.of(Batch.class))
                                .list())
                .stream()
                .sorted(Comparator.comparing(Batch::since).reversed())
                .limit(LATEST)
                .toList();
    }
}
