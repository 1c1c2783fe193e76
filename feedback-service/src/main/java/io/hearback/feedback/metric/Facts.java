package io.hearback.feedback.metric;

import io.hearback.contract.Filing;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One row per outcome, filled from both topics. Writes inside the caller's transaction; whatever the order in which events come,
 * and however often, the row ends up the same, and with it the lists and the cells that hold it.
 */
@ApplicationScoped
public class Facts {

    private final Rollups rollups;

    Facts(Rollups rollups) {
        this.rollups = rollups;
    }

    /** What was written about facts, and is not counted yet. */
    public record Written(List<Fact.Change> changes) {

        public Written and(Written other) {
            return new Written(
                    Stream.concat(changes.stream(), other.changes.stream()).toList());
        }
    }

    /**
     * An outcome never changes: the first event about it says all, later ones are repetitions.
     *
     * @return to be {@linkplain #count counted}
     */
    public Written record(Handle handle, List<OutcomeRecorded> outcomes) {
        var each = one(outcomes, OutcomeRecorded::outcomeId, (first, repeated) -> first);
        if (each.isEmpty()) {
            return new Written(List.of());
        }
        var insert = handle.createQuery("""
                insert into fact as known (tenant_id, outcome_id, application_id, outcome_kind, stage, reason, decided_at, recorded_at,
                                           team, country, recruiter, job)
                select * from unnest(:tenants, :outcomes::uuid[], :applications::uuid[], :kinds, :stages, :reasons,
                                     :decided::timestamptz[], :recorded::timestamptz[], :teams, :countries, :recruiters, :jobs)
                on conflict (tenant_id, outcome_id) do update
                set outcome_kind = excluded.outcome_kind, stage = excluded.stage, reason = excluded.reason,
                    decided_at = excluded.decided_at, recorded_at = excluded.recorded_at, team = excluded.team,
                    country = excluded.country, recruiter = excluded.recruiter, job = excluded.job
                where known.decided_at is null
                """ + Fact.Change.RETURNING);
        new Rows<>(insert, each)
                .bind("tenants", OutcomeRecorded::tenantId)
                .bind("outcomes", OutcomeRecorded::outcomeId)
                .bind("applications", OutcomeRecorded::applicationId)
                .bind("kinds", OutcomeRecorded::kind)
                .bind("stages", OutcomeRecorded::stage)
                .bind("reasons", OutcomeRecorded::reason)
                .bind("decided", outcome -> Fact.micros(outcome.decidedAt()))
                .bind("recorded", outcome -> Fact.micros(outcome.recordedAt()))
                .bind("teams", outcome -> code(outcome, Filing::team))
                .bind("countries", outcome -> code(outcome, Filing::country))
                .bind("recruiters", outcome -> code(outcome, Filing::recruiter))
                .bind("jobs", outcome -> code(outcome, Filing::job));
        return written(handle, insert);
    }

    /** A change with a version not above the known one is old news. @return as {@link #record} */
    public Written follow(Handle handle, List<NoticeChanged> changes) {
        var each =
                one(changes, NoticeChanged::outcomeId, (one, other) -> one.version() < other.version() ? other : one);
        if (each.isEmpty()) {
            return new Written(List.of());
        }
        var insert = handle.createQuery("""
                insert into fact as known (tenant_id, outcome_id, application_id, notice_id, notice_kind, notice_version, notice_state, notice_at,
                                           respect_score, specific_reason, called_first)
                select * from unnest(:tenants, :outcomes::uuid[], :applications::uuid[], :notices::uuid[], :kinds,
                                     :versions::integer[], :states, :times::timestamptz[], :scores::smallint[],
                                     :specific::boolean[], :called::boolean[])
                on conflict (tenant_id, outcome_id) do update
                set notice_id = excluded.notice_id, notice_kind = excluded.notice_kind,
                    notice_version = excluded.notice_version, notice_state = excluded.notice_state, notice_at = excluded.notice_at,
                    respect_score = excluded.respect_score, specific_reason = excluded.specific_reason,
                    called_first = excluded.called_first
                where known.notice_version < excluded.notice_version
                """ + Fact.Change.RETURNING);
        new Rows<>(insert, each)
                .bind("tenants", NoticeChanged::tenantId)
                .bind("outcomes", NoticeChanged::outcomeId)
                .bind("applications", NoticeChanged::applicationId)
                .bind("notices", NoticeChanged::noticeId)
                .bind("kinds", NoticeChanged::kind)
                .bind("versions", NoticeChanged::version)
                .bind("states", NoticeChanged::state)
                .bind("times", change -> Fact.micros(change.at()))
                .bind("scores", NoticeChanged::respectScore)
                .bind("specific", NoticeChanged::specificReason)
                .bind("called", NoticeChanged::calledFirst);
        return written(handle, insert);
    }

    /**
     * Counts what was written, last in the transaction: all others of the organisation wait from here on until it ends, as they
     * change the same busy cells.
     */
    public void count(Handle handle, Written written) {
        rollups.follow(handle, written.changes());
        countWhatWasSaid(handle, written.changes());
    }

    /** A statement can write a row once only. @return one of each outcome, in the order given */
    private static <E> List<E> one(List<E> events, Function<E, UUID> outcome, BinaryOperator<E> better) {
        var each = new LinkedHashMap<UUID, E>();
        events.forEach(event -> each.merge(outcome.apply(event), event, better));
        return List.copyOf(each.values());
    }

    private static Written written(Handle handle, Query insert) {
        var changes = insert.map((row, context) -> Fact.Change.read(row)).list();
        Listed.follow(handle, changes);
        return new Written(changes);
    }

    /** A candidate can ask, and say, as soon as the notice is known: its outcome may come after that. */
    private static void countWhatWasSaid(Handle handle, List<Fact.Change> changes) {
        var late = changes.stream()
                .filter(Fact.Change::isLateOutcome)
                .map(Fact.Change::after)
                .toList();
        if (late.isEmpty()) {
            return;
        }
        for (var table : List.of("rating", "helpfulness")) {
            var update = handle.createUpdate("update " + table + " said set month = months.month::date"
                    + " from unnest(:tenants, :outcomes::uuid[], :months) as months (tenant, outcome, month)"
                    + " where said.tenant_id = months.tenant and said.outcome_id = months.outcome");
            ofOutcomes(new Rows<>(update, late))
                    .bind("months", fact -> fact.day().withDayOfMonth(1));
            update.execute();
        }
        var counting = handle.createQuery("select count_all_said(tenant, outcome)::text"
                + " from unnest(:tenants, :outcomes::uuid[]) as late (tenant, outcome)"
                + " where exists (select from said where tenant_id = tenant and outcome_id = outcome)");
        ofOutcomes(new Rows<>(counting, late));
        counting.mapTo(String.class).list();
    }

    private static Rows<Fact> ofOutcomes(Rows<Fact> rows) {
        return rows.bind("tenants", Fact::tenantId).bind("outcomes", Fact::outcomeId);
    }

    private static String code(OutcomeRecorded outcome, Function<Filing, String> code) {
        return outcome.filing() == null
                ? ""
                : Optional.ofNullable(code.apply(outcome.filing())).orElse("");
    }
}
