package io.hearback.intake.stage;

import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.outcome.Application;

import java.time.Instant;
import java.util.UUID;

/** A stage event on record: ids, codes and times. */
public record StageEvent(
        UUID id,
        UUID applicationId,
        String applicationReference,
        UUID candidateId,
        StageEventKind kind,
        Stage stage,
        Instant occurredAt,
        Instant recordedAt) {

    /** What makes two events the same. */
    record Said(UUID applicationId, StageEventKind kind, Stage stage, Instant occurredAt) {}

    static StageEvent of(UUID id, Application application, ReportedStage report, Instant now) {
        return new StageEvent(
                id,
                application.id(),
                report.applicationReference(),
                application.candidate().id(),
                report.kind(),
                report.stage(),
                report.occurredAt(),
                now);
    }

    Said said() {
        return new Said(applicationId, kind, stage, occurredAt);
    }
}
