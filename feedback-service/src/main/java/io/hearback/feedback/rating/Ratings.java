package io.hearback.feedback.rating;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All ratings. A notice has at most one. */
@ApplicationScoped
public class Ratings {

    private final TenantWall wall;

    Ratings(TenantWall wall) {
        this.wall = wall;
    }

    /**
     * Takes the place of an earlier rating of the same notice, with all its marks.
     *
     * @param draft without flaws
     */
    public void receive(Link link, RatingDraft draft, Instant now) {
        wall.inside(link.tenant(), handle -> {
            keep(handle, link, draft, now);
            mark(handle, link, draft);
            return null;
        });
    }

    private static void keep(Handle handle, Link link, RatingDraft draft, Instant now) {
        handle.createUpdate("""
                        insert into rating (tenant_id, notice_id, outcome_id, application_id, score, feeling, referral, comment,
                                            rated_at)
                        values (:tenant, :notice, :outcome, :application, :score, :feeling, :referral, :comment, :now)
                        on conflict (tenant_id, notice_id) do update
                        set score = excluded.score, feeling = excluded.feeling, referral = excluded.referral,
                            comment = excluded.comment, rated_at = excluded.rated_at
                        """)
                .bind("tenant", link.tenant().value())
                .bind("notice", link.noticeId())
                .bind("outcome", link.outcomeId())
                .bind("application", link.applicationId())
                .bind("score", Integer.parseInt(draft.score()))
                .bindByType("feeling", said(draft.feeling()), String.class)
                .bindByType("referral", said(draft.referral()), String.class)
                .bind("comment", draft.comment())
                .bind("now", now.truncatedTo(ChronoUnit.MICROS))
                .execute();
    }

    private static String said(String answer) {
        return answer.isEmpty() ? null : answer;
    }

    /** After the rating itself, whose row keeps others from doing the same at the same time. */
    private static void mark(Handle handle, Link link, RatingDraft draft) {
        handle.execute("delete from rating_rule where notice_id = ?", link.noticeId());
        var rows = handle.prepareBatch("""
                insert into rating_rule (tenant_id, notice_id, rule, score) values (:tenant, :notice, :rule, :score)
                """);
        draft.rules()
                .forEach((rule, mark) -> rows.bind("tenant", link.tenant().value())
                        .bind("notice", link.noticeId())
                        .bind("rule", rule.name())
                        .bind("score", Integer.parseInt(mark))
                        .add());
        rows.execute();
    }

    /** @return the rating as its author typed it, to show and to change */
    public Optional<RatingDraft> of(Link link) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery(
                                "select score, feeling, referral, comment from rating where notice_id = :notice")
                        .bind("notice", link.noticeId())
                        .map((row, context) -> new RatingDraft(
                                row.getString("score"),
                                row.getString("feeling"),
                                row.getString("referral"),
                                row.getString("comment"),
                                marks(handle, link)))
                        .findOne());
    }

    private static Map<Rule, String> marks(Handle handle, Link link) {
        return handle.createQuery("select rule, score from rating_rule where notice_id = :notice")
                .bind("notice", link.noticeId())
                .reduceRows(new EnumMap<>(Rule.class), Ratings::add);
    }

    private static EnumMap<Rule, String> add(EnumMap<Rule, String> marks, RowView row) {
        marks.put(Rule.valueOf(row.getColumn("rule", String.class)), row.getColumn("score", String.class));
        return marks;
    }
}
