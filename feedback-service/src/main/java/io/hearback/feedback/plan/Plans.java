package io.hearback.feedback.plan;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All plans. A link's holder reads and changes the steps that belong to its notice, and no others. */
@ApplicationScoped
public class Plans {

    /** More is no plan, and a page holds no more. */
    public static final int MOST_STEPS = 30;

    private static final RowMapper<PlanStep> STEP = (row, context) -> new PlanStep(
            row.getObject("id", UUID.class),
            row.getString("words"),
            row.getObject("due", LocalDate.class),
            row.getBoolean("done"));

    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final TenantWall wall;

    Plans(TenantWall wall) {
        this.wall = wall;
    }

    /** @return what has a date first, the soonest first; then as it was added */
    public List<PlanStep> of(Link link) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery("""
                        select id, words, due, done from plan_step where notice_id = :notice
                        order by due nulls last, added_at, id
                        """)
                        .bind("notice", link.noticeId())
                        .map(STEP)
                        .list());
    }

    /**
     * The same words again change nothing.
     *
     * @param draft without flaws
     * @return false if the plan is full
     */
    public boolean add(Link link, StepDraft draft, Instant now) {
        return wall.inside(link.tenant(), handle -> {
            handle.createUpdate("""
                            insert into plan_step (tenant_id, id, notice_id, application_id, words, due, added_at)
                            select :tenant, :id, :notice, :application, :words, :due, :now
                            where (select count(*) from plan_step where notice_id = :notice) < :most
                            on conflict (tenant_id, notice_id, words) do nothing
                            """)
                    .bind("tenant", link.tenant().value())
                    .bind("id", ids.generate())
                    .bind("notice", link.noticeId())
                    .bind("application", link.applicationId())
                    .bind("words", draft.words())
                    .bindByType("due", draft.day(), LocalDate.class)
                    .bind("now", now)
                    .bind("most", MOST_STEPS)
                    .execute();
            return handle.createQuery(
                            "select exists (select from plan_step where notice_id = :notice and words = :words)")
                    .bind("notice", link.noticeId())
                    .bind("words", draft.words())
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    /** One that is not there, or another notice's, stays untouched. */
    public void tick(Link link, UUID step, boolean done) {
        wall.inside(
                link.tenant(),
                handle -> handle.createUpdate(
                                "update plan_step set done = :done where id = :id and notice_id = :notice")
                        .bind("done", done)
                        .bind("id", step)
                        .bind("notice", link.noticeId())
                        .execute());
    }

    /** Twice is once. */
    public void remove(Link link, UUID step) {
        wall.inside(
                link.tenant(),
                handle -> handle.createUpdate("delete from plan_step where id = :id and notice_id = :notice")
                        .bind("id", step)
                        .bind("notice", link.noticeId())
                        .execute());
    }
}
