package io.hearback.message.notice;

import io.hearback.contract.LinkGrant;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.Matter;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.Verdict;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.Wait;
import io.hearback.message.tenant.TenantId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A notice as a row of its table, both ways. */
final class NoticeRows {

    private static final String TOLD = "id, tenant_id, application_id, outcome_id, version, kind, state, language,"
            + " cause, state_at, link_hash, link_expires_at";

    /** What {@link #CHANGE} is made of. */
    static final String CHANGE_COLUMNS = TOLD + ", score, specific, call_by, called_at";

    /** What {@link #change} reads, from {@link #CHANGE_COLUMNS}. */
    static final String CHANGE =
            TOLD + ", score, specific, case when call_by is not null then called_at is not null end as called_first";

    /** What {@link #notice} reads: all but what a notice was made of. */
    static final String COLUMNS =
            "id, about, tenant_id, application_id, candidate_id, outcome_id, outcome_sequence, kind, stage, reason, ats_reason,"
                    + " state, cause, version, attempts, send_at, created_at, state_at, organisation, job_title, candidate_name,"
                    + " candidate_email, signatory_name, signatory_email, language, subject, text_body, html_body, link_hash,"
                    + " link_expires_at, message_id, dated_at, words_version, reason_version, call_by, called_at, carried_by, carries,"
                    + " country, time_zone, decided_at, waits_for, template, batch_id,"
                    + " channel, tried_before, verdict, score";

    static final String INSERT = Transitions.noting("""
            insert into notice (id, about, tenant_id, application_id, candidate_id, outcome_id, outcome_sequence, kind, stage, reason,
                ats_reason, state, cause, version, attempts, send_at, created_at, state_at,
                organisation, job_title, candidate_name, candidate_email, signatory_name, signatory_email,
                language, subject, text_body, html_body, link_hash, link_expires_at, message_id, dated_at,
                matter, country, time_zone, report, words_version, reason_version, call_by, called_at,
                decided_at, waits_for, template, batch_id)
            values (:id, :about, :tenant, :application, :candidate, :outcome, :sequence, :kind, :stage, :reason,
                :atsReason, :state, :cause, :version, :attempts, :sendAt, :createdAt, :stateAt,
                :organisation, :jobTitle, :candidateName, :candidateEmail, :signatoryName, :signatoryEmail,
                :language, :subject, :text, :html, :linkHash, :linkExpiresAt, :messageId, :date,
                cast(:matter as jsonb), :country, :timeZone, cast(:report as jsonb), :wordsVersion, :reasonVersion,
                :callBy, :calledAt, :decidedAt, :waitsFor, :template, :batch)
            on conflict (tenant_id, outcome_id, kind) do nothing""");

    private NoticeRows() {}

    /** One JDBC batch, nothing for none. @return those that were not there before, in their order */
    static <T> List<T> insert(Handle handle, List<T> each, Function<T, Draft> draft) {
        var inserted = new ArrayList<T>();
        if (each.isEmpty()) {
            return inserted;
        }
        try (var batch = handle.prepareBatch(INSERT)) {
            each.forEach(one -> bind(batch, draft.apply(one)).add());
            var counts = batch.execute();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 1) {
                    inserted.add(each.get(i));
                }
            }
        }
        return inserted;
    }

    static <S extends SqlStatement<S>> S bind(S statement, Draft draft) {
        var notice = draft.notice();
        var link = notice.link();
        bindOccasion(statement, notice.occasion());
        bindParties(statement, notice.parties());
        bindLife(statement, notice.life());
        statement.bind("attempts", notice.life().attempts());
        statement.bind("createdAt", notice.life().createdAt());
        bindText(statement, notice.wording(), notice.edition());
        bindSubstance(statement, draft.substance());
        bindCall(statement, notice.call());
        return statement
                .bind("id", notice.id())
                .bindByType("about", notice.about(), UUID.class)
                .bind("tenant", notice.tenant().value())
                .bind("linkHash", link == null ? null : link.sha256())
                .bindByType("linkExpiresAt", link == null ? null : link.expiresAt(), Instant.class)
                .bind("messageId", notice.messageId())
                .bind("date", notice.date());
    }

    /** What may change in a notice that is there. */
    static <S extends SqlStatement<S>> S bindAnew(S statement, Draft draft) {
        var notice = draft.notice();
        bindLife(statement, notice.life());
        bindText(statement, notice.wording(), notice.edition());
        return statement
                .bind("id", notice.id())
                .bind("report", NoticeJson.write(broken(draft.substance().report())))
                .bindByType("carriedBy", notice.gathered().carriedBy(), UUID.class)
                .bindArray("carries", UUID.class, notice.gathered().carries());
    }

    static void bindText(SqlStatement<?> statement, Composition wording, Edition edition) {
        statement.bind("language", wording.language());
        statement.bind("subject", wording.subject());
        statement.bind("text", wording.text());
        statement.bind("html", wording.html());
        statement.bind("wordsVersion", edition.wordsVersion());
        statement.bind("reasonVersion", edition.reasonVersion());
        statement.bind("template", edition.template());
    }

    static void bindSubstance(SqlStatement<?> statement, Substance substance) {
        statement.bind("matter", NoticeJson.write(substance.matter()));
        statement.bind("report", NoticeJson.write(broken(substance.report())));
    }

    /** What a rule found in order is told by its silence. */
    static Report broken(Report report) {
        return report == null
                ? null
                : new Report(
                        report.verdict(),
                        report.language(),
                        report.score(),
                        report.explanation(),
                        report.needsPerson(),
                        report.broken(),
                        report.traits());
    }

    private static void bindCall(SqlStatement<?> statement, Call call) {
        statement.bindByType("callBy", call == null ? null : call.by(), Instant.class);
        statement.bindByType("calledAt", call == null ? null : call.calledAt(), Instant.class);
    }

    private static void bindOccasion(SqlStatement<?> statement, Occasion occasion) {
        statement.bind("application", occasion.applicationId());
        statement.bindByType("candidate", occasion.candidateId(), UUID.class);
        statement.bind("outcome", occasion.outcomeId());
        statement.bind("sequence", occasion.sequence());
        statement.bind("kind", occasion.kind());
        statement.bind("stage", occasion.stage());
        statement.bind("reason", occasion.reason());
        statement.bind("atsReason", occasion.atsReason());
        statement.bindByType("decidedAt", occasion.decidedAt(), Instant.class);
        statement.bindByType("batch", occasion.batchId(), UUID.class);
    }

    private static void bindParties(SqlStatement<?> statement, Parties parties) {
        statement.bind("organisation", parties.organisation());
        statement.bind("jobTitle", parties.jobTitle());
        statement.bind("candidateName", parties.candidate().name());
        statement.bind("candidateEmail", parties.candidate().address());
        statement.bind("signatoryName", parties.signedBy().name());
        statement.bind("signatoryEmail", parties.signedBy().address());
        statement.bind("country", parties.place().country());
        statement.bind("timeZone", parties.place().timeZone());
    }

    private static void bindLife(SqlStatement<?> statement, Life life) {
        statement.bind("state", life.state());
        statement.bind("cause", life.cause());
        statement.bind("version", life.version());
        statement.bind("sendAt", life.sendAt());
        statement.bind("waitsFor", life.leaves().why());
        statement.bind("stateAt", life.stateAt());
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("about", UUID.class),
                new TenantId(row.getString("tenant_id")),
                occasion(row),
                parties(row),
                new Composition(
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("text_body"),
                        row.getString("html_body")),
                edition(row),
                link(row),
                row.getString("message_id"),
                instant(row, "dated_at"),
                life(row),
                call(row),
                Waiting.gathered(row));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return new Edition(
                row.getInt("reason_version"),
                row.getInt("words_version"),
                row.getString("template"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getObject("score", Integer.class));
    }

    private static Call call(ResultSet row) throws SQLException {
        var by = instant(row, "call_by");
        return by == null ? null : new Call(by, instant(row, "called_at"));
    }

    /** Reads {@code matter, report}. */
    static Substance substance(ResultSet row) throws SQLException {
        return new Substance(
                NoticeJson.read(row.getString("matter"), Matter.class),
                NoticeJson.read(row.getString("report"), Report.class));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Occasion(
                row.getObject("application_id", UUID.class),
                row.getObject("candidate_id", UUID.class),
                row.getObject("outcome_id", UUID.class),
                row.getInt("outcome_sequence"),
                NoticeKind.valueOf(row.getString("kind")),
                Stage.valueOf(row.getString("stage")),
                reason == null ? null : ReasonCode.valueOf(reason),
                row.getString("ats_reason"),
                instant(row, "decided_at"),
                row.getObject("batch_id", UUID.class));
    }

    private static Parties parties(ResultSet row) throws SQLException {
        return new Parties(
                row.getString("organisation"),
                row.getString("job_title"),
                new Mailbox(row.getString("candidate_name"), row.getString("candidate_email")),
                new Mailbox(row.getString("signatory_name"), row.getString("signatory_email")),
                new Place(row.getString("country"), row.getString("time_zone")));
    }

    private static Life life(ResultSet row) throws SQLException {
        var why = row.getString("waits_for");
        return new Life(
                NoticeState.valueOf(row.getString("state")),
                row.getString("cause"),
                row.getInt("version"),
                row.getInt("attempts"),
                new Departure(instant(row, "send_at"), why == null ? null : Wait.valueOf(why)),
                instant(row, "created_at"),
                instant(row, "state_at"),
                new Way(Channel.valueOf(row.getString("channel")), row.getInt("tried_before")));
    }

    static NoticeChanged change(ResultSet row) throws SQLException {
        return new NoticeChanged(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                row.getObject("application_id", UUID.class),
                row.getObject("outcome_id", UUID.class),
                row.getInt("version"),
                NoticeKind.valueOf(row.getString("kind")),
                NoticeState.valueOf(row.getString("state")),
                row.getString("language"),
                row.getString("cause"),
                instant(row, "state_at"),
                link(row),
                row.getObject("score", Integer.class),
                row.getObject("specific", Boolean.class),
                row.getObject("called_first", Boolean.class));
    }

    private static LinkGrant link(ResultSet row) throws SQLException {
        var hash = row.getString("link_hash");
        return hash == null ? null : new LinkGrant(hash, instant(row, "link_expires_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
