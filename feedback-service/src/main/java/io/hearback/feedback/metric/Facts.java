package io.hearback.feedback.metric;

import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One row per outcome, filled from both topics. Both methods write inside the caller's transaction; whatever the order
 * in which events come, and however often, the row ends up the same, and the cells that count it with it.
 */
@ApplicationScoped
public class Facts {

    private final Rollups rollups;

    Facts(Rollups rollups) {
        this.rollups = rollups;
    }

    /** An outcome never changes: the first event about it says all, later ones are repetitions. */
    public void record(Handle handle, List<OutcomeRecorded> outcomes) {
        var each = one(outcomes, OutcomeRecorded::outcomeId, (first, repeated) -> first);
        if (each.isEmpty()) {
            return;
        }
        var insert = handle.createQuery("""
                insert into fact as known (tenant_id, outcome_id, application_id, outcome_kind, stage, reason, decided_at, recorded_at)
                select * from unnest(:tenants, :outcomes::uuid[], :applications::uuid[], :kinds, :stages, :reasons,
                                     :decided::timestamptz[], :recorded::timestamptz[])
                on conflict (tenant_id, outcome_id) do update
                set outcome_kind = excluded.outcome_kind, stage = excluded.stage, reason = excluded.reason,
                    decided_at = excluded.decided_at, recorded_at = excluded.recorded_at
                where known.decided_at is null
                """ + Fact.Change.RETURNING);
        new Rows<>(insert, each)
                .bind("tenants", OutcomeRecorded::tenantId)
                .bind("outcomes", OutcomeRecorded::outcomeId)
                .bind("applications", OutcomeRecorded::applicationId)
                .bind("kinds", OutcomeRecorded::kind)
                .bind("stages", OutcomeRecorded::stage)
                .bind("reasons", OutcomeRecorded::reason)
                .bind("decided", outcome -> micros(outcome.decidedAt()))
                .bind("recorded", outcome -> micros(outcome.recordedAt()));
        count(handle, insert);
    }

    /** A change with a version not above the known one is old news. */
    public void follow(Handle handle, List<NoticeChanged> changes) {
        var each =
                one(changes, NoticeChanged::outcomeId, (one, other) -> one.version() < other.version() ? other : one);
        if (each.isEmpty()) {
            return;
        }
        var insert = handle.createQuery("""
                insert into fact as known (tenant_id, outcome_id, application_id, notice_id, notice_kind, notice_version, notice_state, notice_at)
                select * from unnest(:tenants, :outcomes::uuid[], :applications::uuid[], :notices::uuid[], :kinds,
                                     :versions::integer[], :states, :times::timestamptz[])
                on conflict (tenant_id, outcome_id) do update
                set notice_id = excluded.notice_id, notice_kind = excluded.notice_kind,
                    notice_version = excluded.notice_version, notice_state = excluded.notice_state, notice_at = excluded.notice_at
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
                .bind("times", change -> micros(change.at()));
        count(handle, insert);
    }

    /** A statement can write a row once only. @return one of each outcome, in the order given */
    private static <E> List<E> one(List<E> events, Function<E, UUID> outcome, BinaryOperator<E> better) {
        var each = new LinkedHashMap<UUID, E>();
        events.forEach(event -> each.merge(outcome.apply(event), event, better));
        return List.copyOf(each.values());
    }

    private void count(Handle handle, Query insert) {
        rollups.follow(
                handle, insert.map((row, context) -> Fact.Change.read(row)).list());
    }

    /** PostgreSQL would round what lies beyond; cutting keeps both sides of a comparison the same. */
    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
