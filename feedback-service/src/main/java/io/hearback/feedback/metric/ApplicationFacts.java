package io.hearback.feedback.metric;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * One row per application: whose it is, how far it came, since when, and whether it ended. Writes inside the caller's transaction;
 * whatever the order in which events come, and however often, the row ends up the same, as each column only ever grows
 * later (the arrival: earlier).
 */
@ApplicationScoped
public class ApplicationFacts {

    /** At one moment an application is taken to be as far as it can be. greatest and least pass over nulls. */
    private static final String RAISE = """
            insert into application_fact as known (tenant_id, application_id, received_at, stage, stage_at,
                                                   interview_held_at, hired_at, ended_at, reinstated_at, candidate_id)
            values (:tenant, :application, :receivedAt, :stage, :stageAt, :interviewHeldAt, :hiredAt, :endedAt, :reinstatedAt,
                    :candidate)
            on conflict (tenant_id, application_id) do update
            set received_at = least(known.received_at, excluded.received_at),
                stage = case when known.stage_at is null
                                  or (excluded.stage_at, stage_rank(excluded.stage)) > (known.stage_at, stage_rank(known.stage))
                             then coalesce(excluded.stage, known.stage) else known.stage end,
                stage_at = greatest(known.stage_at, excluded.stage_at),
                interview_held_at = greatest(known.interview_held_at, excluded.interview_held_at),
                hired_at = greatest(known.hired_at, excluded.hired_at),
                ended_at = greatest(known.ended_at, excluded.ended_at),
                reinstated_at = greatest(known.reinstated_at, excluded.reinstated_at),
                candidate_id = excluded.candidate_id
            """;

    /** @param events in an order that all transactions share */
    public void follow(Handle handle, List<StageRecorded> events) {
        var batch = handle.prepareBatch(RAISE);
        for (var event : events) {
            var at = micros(event.occurredAt());
            about(batch, event.tenantId(), event.applicationId(), event.candidateId());
            times(
                    batch,
                    event.kind() == StageEventKind.APPLICATION_RECEIVED ? at : null,
                    event.kind() == StageEventKind.INTERVIEW_HELD ? at : null,
                    event.kind() == StageEventKind.HIRED ? at : null);
            batch.bind("stage", event.stage().name()).bind("stageAt", at);
            ends(batch, null, null).add();
        }
        batch.execute();
    }

    /** @param outcomes in an order that all transactions share */
    public void end(Handle handle, List<OutcomeRecorded> outcomes) {
        var batch = handle.prepareBatch(RAISE);
        for (var outcome : outcomes) {
            var at = micros(outcome.decidedAt());
            var reinstated = outcome.kind() == OutcomeKind.REINSTATED;
            about(batch, outcome.tenantId(), outcome.applicationId(), outcome.candidateId());
            times(batch, null, null, null);
            batch.bindByType("stage", null, String.class).bindByType("stageAt", null, Instant.class);
            ends(batch, reinstated ? null : at, reinstated ? at : null).add();
        }
        batch.execute();
    }

    private static void about(PreparedBatch batch, String tenant, UUID application, UUID candidate) {
        batch.bind("tenant", tenant).bind("application", application).bind("candidate", candidate);
    }

    private static void times(PreparedBatch batch, Instant received, Instant interviewHeld, Instant hired) {
        batch.bindByType("receivedAt", received, Instant.class)
                .bindByType("interviewHeldAt", interviewHeld, Instant.class)
                .bindByType("hiredAt", hired, Instant.class);
    }

    private static PreparedBatch ends(PreparedBatch batch, Instant ended, Instant reinstated) {
        return batch.bindByType("endedAt", ended, Instant.class).bindByType("reinstatedAt", reinstated, Instant.class);
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
