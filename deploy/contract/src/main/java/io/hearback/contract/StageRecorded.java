package io.hearback.contract;

import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * An application's way through the stages became known. Holds ids, codes and times only. Stage events may be reported late and
 * in any order: a reader looks at {@code occurredAt}, never at the order in which it reads.
 *
 * @param occurredAt when it happened, as the platform says
 * @param recordedAt when intake-service accepted it
 * @param filing null where the platform told none, and for events that are older than this field
 */
public record StageRecorded(
        UUID stageEventId,
        String tenantId,
        UUID applicationId,
        UUID candidateId,
        StageEventKind kind,
        Stage stage,
        Instant occurredAt,
        Instant recordedAt,
        Filing filing) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "io.hearback.stage-recorded.v1";

    /** One of which no filing was told. */
    public StageRecorded(
            UUID stageEventId,
            String tenantId,
            UUID applicationId,
            UUID candidateId,
            StageEventKind kind,
            Stage stage,
            Instant occurredAt,
            Instant recordedAt) {
        this(stageEventId, tenantId, applicationId, candidateId, kind, stage, occurredAt, recordedAt, null);
    }

    public StageRecorded {
        requireNonNull(stageEventId, "stageEventId is null");
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(applicationId, "applicationId is null");
        requireNonNull(candidateId, "candidateId is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(stage, "stage is null");
        requireNonNull(occurredAt, "occurredAt is null");
        requireNonNull(recordedAt, "recordedAt is null");
        if (!kind.happensAt(stage)) {
            throw new IllegalArgumentException(kind + " does not happen at " + stage);
        }
    }
}
