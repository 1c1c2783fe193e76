package io.hearback.feedback.request;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All feedback requests. A notice has at most one of each kind. */
@ApplicationScoped
public class FeedbackRequests {

    private static final RowMapper<FeedbackRequest> REQUEST = (row, context) -> new FeedbackRequest(
            row.getObject("id", UUID.class),
            row.getObject("notice_id", UUID.class),
            row.getObject("outcome_id", UUID.class),
            row.getObject("application_id", UUID.class),
            row.getString("language"),
            Arrays.stream((String[]) row.getArray("topics").getArray())
                    .map(Topic::valueOf)
                    .toList(),
            row.getString("question"),
            row.getTimestamp("requested_at").toInstant(),
            RequestKind.valueOf(row.getString("kind")),
            AnswerBy.valueOf(row.getString("answer_by")));

    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final TenantWall wall;

    FeedbackRequests(TenantWall wall) {
        this.wall = wall;
    }

    /**
     * @param draft without flaws
     * @return false if this notice has its request of this kind already; that one stays as it is
     */
    public boolean receive(Link link, RequestDraft draft, Instant now) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createUpdate("""
                        insert into feedback_request (id, tenant_id, notice_id, outcome_id, application_id, language, topics, question,
                                                      requested_at, kind, answer_by)
                        values (:id, :tenant, :notice, :outcome, :application, :language, :topics, :question,
                                :now, :kind, :answerBy)
                        on conflict (tenant_id, notice_id, kind) do nothing
                        """)
                                .bind("id", ids.generate())
                                .bind("tenant", link.tenant().value())
                                .bind("notice", link.noticeId())
                                .bind("outcome", link.outcomeId())
                                .bind("application", link.applicationId())
                                .bind("language", link.language())
                                .bindArray(
                                        "topics",
                                        String.class,
                                        draft.chosen().stream().map(Topic::name).toList())
                                .bind("question", draft.question())
                                .bind("now", now.truncatedTo(ChronoUnit.MICROS))
                                .bind("kind", draft.kind())
                                .bind("answerBy", draft.answerBy())
                                .execute()
                        == 1);
    }

    public Optional<FeedbackRequest> of(Link link, RequestKind kind) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery(
                                "select * from feedback_request where notice_id = :notice and kind = :kind")
                        .bind("notice", link.noticeId())
                        .bind("kind", kind)
                        .map(REQUEST)
                        .findOne());
    }

    /**
     * @param before id of the last request of the page before this one, or null for the first page
     * @return newest first
     */
    List<FeedbackRequest> newest(TenantId tenant, UUID before, int limit) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                        select * from feedback_request
                        where :before::uuid is null
                           or (requested_at, id) < (select requested_at, id from feedback_request where id = :before)
                        order by requested_at desc, id desc limit :limit
                        """)
                        .bind("before", before)
                        .bind("limit", limit)
                        .map(REQUEST)
                        .list());
    }
}
