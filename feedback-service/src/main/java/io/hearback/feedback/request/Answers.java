package io.hearback.feedback.request;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.mapper.RowMapper;

import java.util.Optional;

/** All answers to feedback requests. A request has at most one. */
@ApplicationScoped
public class Answers {

    private static final RowMapper<Answer> ANSWER = (row, context) -> new Answer(
            row.getString("strength"),
            row.getString("gap"),
            row.getString("advice"),
            row.getString("language"),
            row.getString("signed_by"),
            row.getTimestamp("answered_at").toInstant());

    private final TenantWall wall;

    Answers(TenantWall wall) {
        this.wall = wall;
    }

    /** @return the answer to the request for feedback that was made with this link */
    public Optional<Answer> of(Link link) {
        return of(link, RequestKind.FEEDBACK);
    }

    /** @return the answer to the request of this kind that was made with this link */
    public Optional<Answer> of(Link link, RequestKind kind) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery("""
                        select a.* from answer a join feedback_request r on r.id = a.request_id
                        where r.notice_id = :notice and r.kind = :kind
                        """)
                        .bind("notice", link.noticeId())
                        .bind("kind", kind)
                        .map(ANSWER)
                        .findOne());
    }
}
