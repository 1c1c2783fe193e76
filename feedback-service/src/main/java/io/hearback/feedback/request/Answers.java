package io.hearback.feedback.request;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.mapper.RowMapper;

import java.util.Optional;
import java.util.UUID;

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

    /**
     * Whether the notice with the answer of request {@code r} has left; what is held or recalled is told nowhere. One that
     * came back is told here alone.
     */
    static final String TOLD =
            "coalesce(r.answer_notice_state, '') not in ('WAITING', 'HELD', 'SCHEDULED', 'RECALLED', 'SUPERSEDED', 'ERASED')";

    private final TenantWall wall;

    Answers(TenantWall wall) {
        this.wall = wall;
    }

    /** @return the answer to the request for feedback that was made with this link, once its notice has left */
    public Optional<Answer> of(Link link) {
        return of(link, RequestKind.FEEDBACK);
    }

    /** As {@link #of(Link)}, to a request of this kind. */
    public Optional<Answer> of(Link link, RequestKind kind) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery("""
                        select a.* from answer a join feedback_request r on r.id = a.request_id
                        where r.notice_id = :notice and r.kind = :kind and\s""" + TOLD)
                        .bind("kind", kind.name())
                        .bind("notice", link.noticeId())
                        .map(ANSWER)
                        .findOne());
    }

    /** As the recruiter sees it, whether or not its candidate has it yet. */
    public Optional<Answer> to(TenantId tenant, UUID request) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select * from answer where request_id = :request")
                        .bind("request", request)
                        .map(ANSWER)
                        .findOne());
    }
}
