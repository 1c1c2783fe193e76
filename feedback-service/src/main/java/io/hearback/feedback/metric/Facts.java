package io.hearback.feedback.metric;

import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One row per outcome, filled from both topics. Both methods write inside the caller's transaction; whatever the order
 * in which events come, and however often, the row ends up the same.
 */
@ApplicationScoped
public class Facts {

    /** An outcome never changes: the first event about it says all, later ones are repetitions. */
    public void record(Handle handle, List<OutcomeRecorded> outcomes) {
        var batch = handle.prepareBatch("""
                insert into fact (tenant_id, outcome_id, application_id, outcome_kind, stage, reason, decided_at, recorded_at)
                values (:tenant, :outcome, :application, :kind, :stage, :reason, :decidedAt, :recordedAt)
                on conflict (tenant_id, outcome_id) do update
                set outcome_kind = excluded.outcome_kind, stage = excluded.stage, reason = excluded.reason,
                    decided_at = excluded.decided_at, recorded_at = excluded.recorded_at
                where fact.decided_at is null
                """);
        for (var outcome : outcomes) {
            batch.bind("tenant", outcome.tenantId())
                    .bind("outcome", outcome.outcomeId())
                    .bind("application", outcome.applicationId())
                    .bind("kind", outcome.kind().name())
                    .bind("stage", outcome.stage().name())
                    .bind(
                            "reason",
                            outcome.reason() == null ? null : outcome.reason().name())
                    .bind("decidedAt", micros(outcome.decidedAt()))
                    .bind("recordedAt", micros(outcome.recordedAt()))
                    .add();
        }
        batch.execute();
    }

    /** A change with a version not above the known one is old news. */
    public void follow(Handle handle, List<NoticeChanged> changes) {
        var batch = handle.prepareBatch("""
                insert into fact (tenant_id, outcome_id, application_id, notice_id, notice_kind, notice_version, notice_state, notice_at)
                values (:tenant, :outcome, :application, :notice, :kind, :version, :state, :at)
                on conflict (tenant_id, outcome_id) do update
                set notice_id = excluded.notice_id, notice_kind = excluded.notice_kind,
                    notice_version = excluded.notice_version, notice_state = excluded.notice_state, notice_at = excluded.notice_at
                where fact.notice_version < excluded.notice_version
                """);
        for (var change : changes) {
            batch.bind("tenant", change.tenantId())
                    .bind("outcome", change.outcomeId())
                    .bind("application", change.applicationId())
                    .bind("notice", change.noticeId())
                    .bind("kind", change.kind().name())
                    .bind("version", change.version())
                    .bind("state", change.state().name())
                    .bind("at", micros(change.at()))
                    .add();
        }
        batch.execute();
    }

    /** PostgreSQL would round what lies beyond; cutting keeps both sides of a comparison the same. */
    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
