package io.hearback.feedback.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.contract.NoticeState;
import io.hearback.contract.Stage;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The applications behind a number, a page at a time, the longest ago first; each page costs the same. */
@ApplicationScoped
public class Behind {

    static final int PAGE = 100;

    private static final String DECIDED = """
            select application_id, outcome_id, stage, decided_at as since, notice_state, notice_at, outcome_id as place
            from %s where decided_at >= :from and decided_at < :to and (decided_at, outcome_id) > (:after, :place)
              and %s %s order by decided_at, outcome_id limit :limit
            """;

    private static final String ALL = "fact";
    private static final String LISTED = "listed_fact join fact using (tenant_id, outcome_id, decided_at)";

    /** Which number. */
    public enum Of {
        /** A notice was sent. */
        SENT(ALL, "notice_state = 'SENT'"),
        /** A notice was not sent, and nothing was taken back. */
        OWED(LISTED, "list = 'OWED'"),
        /** A notice was refused for good, or came back. */
        NOT_INFORMED(LISTED, "list = 'NOT_INFORMED'"),
        /** A refusal was sent without a specific reason. */
        UNSPECIFIC(LISTED, "list = 'UNSPECIFIC'"),
        /** An outcome took an earlier one back. */
        REVERSED(ALL, "outcome_kind = 'REINSTATED'"),
        /** No outcome past the promise, now; the period does not bound it. */
        SILENT(null, null),
        /** What the candidate asked is open for longer than an answer may take, now. */
        OVERDUE(null, null);

        private final String facts;
        private final String condition;

        /** @param facts among which facts it is found; null for what is not about outcomes */
        Of(String facts, String condition) {
            this.facts = facts;
            this.condition = condition;
        }
    }

    /** Ids, a code and times. */
    public record Application(
            UUID applicationId,

            @Schema(description = "Null for SILENT, where there is none.") @JsonInclude
            UUID outcomeId,

            Stage stage,

            @Schema(
                    description =
                            "When it was decided; of SILENT since when it waits, of OVERDUE when the candidate asked.")
            Instant since,

            @JsonInclude NoticeState noticeState,
            @JsonInclude Instant noticeAt) {}

    /** @param next where the next page begins; null after the last */
    public record Page(
            List<Application> applications, @JsonInclude String next) {}

    private record Line(Application application, Place place) {}

    /** Of a line among all, which stays where it is while others come and go. */
    public record Place(Instant after, UUID id) {

        public static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

        /** @return empty if it is none */
        public static Optional<Place> read(String told) {
            var parts = told.split("_", 2);
            try {
                return Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1])));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }

        String written() {
            return after + "_" + id;
        }
    }

    private final TenantWall wall;
    private final Clock clock;
    private final Duration answerPromise;

    Behind(
            TenantWall wall,
            Clock clock,
            @ConfigProperty(name = "hearback.request.promise", defaultValue = "P7D") Duration answerPromise) {
        this.wall = wall;
        this.clock = clock;
        this.answerPromise = answerPromise;
    }

    public Page page(TenantId tenant, Of of, Question question, Place after) {
        var lines = wall.inside(
                tenant,
                handle -> query(handle, of, question)
                        .bind("after", after.after())
                        .bind("place", after.id())
                        .bind("limit", PAGE + 1)
                        .map((row, context) -> line(row))
                        .list());
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        return new Page(
                shown.stream().map(Line::application).toList(),
                lines.size() > PAGE ? shown.getLast().place().written() : null);
    }

    private Query query(Handle handle, Of of, Question question) {
        return switch (of) {
            case SILENT -> silent(handle, question);
            case OVERDUE -> overdue(handle, question);
            default -> {
                var condition = Condition.ofFacts(question.filter());
                yield condition.bind(Stretch.bind(
                        handle.createQuery(DECIDED.formatted(of.facts, of.condition, condition.sql())),
                        question.period()));
            }
        };
    }

    private Query silent(Handle handle, Question question) {
        var condition = Condition.ofApplications(question.filter(), "stage");
        return condition
                .bind(handle.createQuery("""
                        select application_id, null::uuid as outcome_id, stage, since, null as notice_state,
                               null::timestamptz as notice_at, application_id as place
                        from application_fact where %s %s and (since, application_id) > (:after, :place)
                        order by since, application_id limit :limit
                        """.formatted(Waiting.SILENT, condition.sql())))
                .bind("now", clock.instant())
                .bind("usual", Silence.USUAL_DAYS);
    }

    private Query overdue(Handle handle, Question question) {
        var condition = Condition.ofFacts(question.filter());
        return condition
                .bind(Stretch.bind(handle.createQuery("""
                        select asked.application_id, asked.outcome_id, stage, requested_at as since, notice_state, notice_at,
                               asked.id as place
                        from feedback_request asked join fact using (tenant_id, outcome_id)
                        where asked.state in ('ASKED', 'IN_WORK') and requested_at < :before
                          and decided_at >= :from and decided_at < :to and (requested_at, asked.id) > (:after, :place) %s
                        order by requested_at, asked.id limit :limit
                        """.formatted(condition.sql())), question.period()))
                .bind("before", clock.instant().minus(answerPromise));
    }

    private static Line line(ResultSet row) throws SQLException {
        var state = row.getString("notice_state");
        var since = Fact.instant(row, "since");
        return new Line(
                new Application(
                        row.getObject("application_id", UUID.class),
                        row.getObject("outcome_id", UUID.class),
                        Stage.valueOf(row.getString("stage")),
                        since,
                        state == null ? null : NoticeState.valueOf(state),
                        Fact.instant(row, "notice_at")),
                new Place(since, row.getObject("place", UUID.class)));
    }
}
