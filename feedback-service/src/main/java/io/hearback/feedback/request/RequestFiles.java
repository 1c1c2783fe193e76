package io.hearback.feedback.request;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All feedback requests, as work: what is open, who does it, by when. */
@ApplicationScoped
public class RequestFiles {

    private static final String LIST = """
            select * from feedback_request
            where state = any (:states) and (:kind::text is null or kind = :kind)
              and (:assignee::text is null or assignee = :assignee)
              and (:after::uuid is null
                   or (requested_at, id) %1$s (select requested_at, id from feedback_request where id = :after))
            order by requested_at %2$s, id %2$s limit :limit""";

    private static final String COUNTS = """
            select count(*) filter (where state in ('ASKED', 'IN_WORK')) as open,
                   count(*) filter (where state in ('ASKED', 'IN_WORK') and requested_at < :overdue) as overdue,
                   count(*) filter (where state in ('ASKED', 'IN_WORK') and assignee = :me) as mine
            from feedback_request where state in ('ASKED', 'IN_WORK')""";

    /** How much is to be done. @param overdue of those that are open; so is mine */
    public record Counts(int open, int overdue, int mine) {}

    private final TenantWall wall;
    private final Duration promise;

    RequestFiles(TenantWall wall, RequestConfig config) {
        this.wall = wall;
        this.promise = config.promise();
    }

    /** @param after id of the last request of the page before, or null for the first page */
    public List<RequestFile> list(TenantId tenant, RequestFilter filter, UUID after, int limit) {
        var open = filter.which() == RequestFilter.Which.OPEN;
        var states = open
                ? new String[] {"ASKED", "IN_WORK"}
                : new String[] {filter.which().name()};
        return wall.inside(
                tenant,
                handle -> handle.createQuery(open ? LIST.formatted(">", "asc") : LIST.formatted("<", "desc"))
                        .bindArray("states", String.class, (Object[]) states)
                        .bind(
                                "kind",
                                filter.kind() == null ? null : filter.kind().name())
                        .bind("assignee", filter.assignee())
                        .bindByType("after", after, UUID.class)
                        .bind("limit", limit)
                        .map((row, context) -> file(row))
                        .list());
    }

    public Optional<RequestFile> find(TenantId tenant, UUID id) {
        return wall.inside(tenant, handle -> find(handle, id, ""));
    }

    /** Oldest first. */
    public List<RequestFile> ofApplication(TenantId tenant, UUID application) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(
                                "select * from feedback_request where application_id = :id order by requested_at, id")
                        .bind("id", application)
                        .map((row, context) -> file(row))
                        .list());
    }

    /** @param me whose requests are counted as mine */
    public Counts counts(TenantId tenant, String me, Instant now) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(COUNTS)
                        .bind("overdue", now.minus(promise))
                        .bind("me", me)
                        .map((row, context) ->
                                new Counts(row.getInt("open"), row.getInt("overdue"), row.getInt("mine")))
                        .one());
    }

    /**
     * Gives an open request to somebody, or back to all. Twice is once.
     *
     * @param assignee a name; null for nobody
     * @return empty if there is no such request
     * @throws ClosedRequestException if it is answered or expired
     */
    public Optional<RequestFile> assign(TenantId tenant, UUID id, String assignee, Instant now) {
        return wall.inside(
                tenant,
                handle -> find(handle, id, "for update").map(file -> {
                    requireOpen(file);
                    handle.createUpdate("""
                            update feedback_request set assignee = :assignee, state = :state, state_at = :now
                            where id = :id and assignee is distinct from :assignee""")
                            .bind("assignee", assignee)
                            .bind("state", (assignee == null ? RequestState.ASKED : RequestState.IN_WORK).name())
                            .bind("now", now)
                            .bind("id", id)
                            .execute();
                    return find(handle, id, "").orElseThrow();
                }));
    }

    /**
     * @return how far the request for feedback is that was made with this link, as its candidate may know: an answer that
     *     has not left yet is still work; empty if there is no request
     */
    public Optional<RequestState> stateOf(Link link) {
        return stateOf(link, RequestKind.FEEDBACK);
    }

    /** As {@link #stateOf(Link)}, of a request of this kind. */
    public Optional<RequestState> stateOf(Link link, RequestKind kind) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery("select case when state = 'ANSWERED' and not (" + Answers.TOLD
                                + ") then 'IN_WORK' else state end from feedback_request r"
                                + " where notice_id = :notice and kind = :kind")
                        .bind("notice", link.noticeId())
                        .bind("kind", kind.name())
                        .mapTo(String.class)
                        .findOne()
                        .map(RequestState::valueOf));
    }

    /** @param locking how the row is to be locked; empty for not at all */
    Optional<RequestFile> find(Handle handle, UUID id, String locking) {
        return handle.createQuery("select * from feedback_request where id = :id " + locking)
                .bind("id", id)
                .map((row, context) -> file(row))
                .findOne();
    }

    static void requireOpen(RequestFile file) {
        if (!file.state().isOpen()) {
            throw new ClosedRequestException(file.state());
        }
    }

    private RequestFile file(ResultSet row) throws SQLException {
        var requestedAt = row.getTimestamp("requested_at").toInstant();
        return new RequestFile(
                row.getObject("id", UUID.class),
                row.getObject("notice_id", UUID.class),
                row.getObject("outcome_id", UUID.class),
                row.getObject("application_id", UUID.class),
                RequestKind.valueOf(row.getString("kind")),
                AnswerBy.valueOf(row.getString("answer_by")),
                row.getString("language"),
                Arrays.stream((String[]) row.getArray("topics").getArray())
                        .map(Topic::valueOf)
                        .toList(),
                row.getString("question"),
                requestedAt,
                requestedAt.plus(promise),
                RequestState.valueOf(row.getString("state")),
                row.getString("assignee"),
                row.getString("answer_notice_state"));
    }
}
