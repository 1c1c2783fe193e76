package io.hearback.feedback.rating;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** All ratings. A notice has at most one. */
@ApplicationScoped
public class Ratings {

    private final TenantWall wall;

    Ratings(TenantWall wall) {
        this.wall = wall;
    }

    /**
     * Takes the place of an earlier rating of the same notice.
     *
     * @param draft without flaws
     */
    public void receive(Link link, RatingDraft draft, Instant now) {
        wall.inside(
                link.tenant(),
                handle -> handle.createUpdate("""
                        insert into rating (tenant_id, notice_id, outcome_id, application_id, score, comment, rated_at)
                        values (:tenant, :notice, :outcome, :application, :score, :comment, :now)
                        on conflict (tenant_id, notice_id) do update
                        set score = excluded.score, comment = excluded.comment, rated_at = excluded.rated_at
                        """)
                        .bind("tenant", link.tenant().value())
                        .bind("notice", link.noticeId())
                        .bind("outcome", link.outcomeId())
                        .bind("application", link.applicationId())
                        .bind("score", Integer.parseInt(draft.score()))
                        .bind("comment", draft.comment())
                        .bind("now", now.truncatedTo(ChronoUnit.MICROS))
                        .execute());
    }

    /** @return the rating as its author typed it, to show and to change */
    public Optional<RatingDraft> of(Link link) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery("select score, comment from rating where notice_id = :notice")
                        .bind("notice", link.noticeId())
                        .map((row, context) -> new RatingDraft(row.getString("score"), row.getString("comment")))
                        .findOne());
    }
}
