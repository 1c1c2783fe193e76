package io.hearback.contract;

import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * An outcome was accepted and is on record. Holds ids, codes and times only; the people and words behind it are asked
 * from intake-service.
 *
 * @param sequence counts the outcomes of one application from 1, without gaps; a reader who has seen a higher one knows
 *     that this one is old news
 * @param reason null where the outcome has none (the candidate's own decisions and a reinstatement), and for a refusal whose
 *     reason the organisation has not mapped to a code yet
 * @param decidedAt when the decision was taken, as the platform says
 * @param recordedAt when intake-service accepted it
 * @param batchId of the file that it came in: random, so that nothing of the file's own name is told; null for one that was
 *     reported by itself, and for events that are older than this field
 * @param filing null where the platform told none, and for events that are older than this field
 */
public record OutcomeRecorded(
        UUID outcomeId,
        String tenantId,
        UUID applicationId,
        UUID candidateId,
        int sequence,
        OutcomeKind kind,
        Stage stage,
        ReasonCode reason,
        Instant decidedAt,
        Instant recordedAt,
        UUID batchId,
        Filing filing) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "io.hearback.outcome-recorded.v1";

    /** One that was reported by itself. */
    public OutcomeRecorded(
            UUID outcomeId,
            String tenantId,
            UUID applicationId,
            UUID candidateId,
            int sequence,
            OutcomeKind kind,
            Stage stage,
            ReasonCode reason,
            Instant decidedAt,
            Instant recordedAt) {
        this(
                outcomeId,
                tenantId,
                applicationId,
                candidateId,
                sequence,
                kind,
                stage,
                reason,
                decidedAt,
                recordedAt,
                null);
    }

    /** One of which no filing was told. */
    public OutcomeRecorded(
            UUID outcomeId,
            String tenantId,
            UUID applicationId,
            UUID candidateId,
            int sequence,
            OutcomeKind kind,
            Stage stage,
            ReasonCode reason,
            Instant decidedAt,
            Instant recordedAt,
            UUID batchId) {
        this(
                outcomeId,
                tenantId,
                applicationId,
                candidateId,
                sequence,
                kind,
                stage,
                reason,
                decidedAt,
                recordedAt,
                batchId,
                null);
    }

    public OutcomeRecorded {
        requireNonNull(outcomeId, "outcomeId is null");
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(applicationId, "applicationId is null");
        requireNonNull(candidateId, "candidateId is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(stage, "stage is null");
        requireNonNull(decidedAt, "decidedAt is null");
        requireNonNull(recordedAt, "recordedAt is null");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is below 1");
        }
    }
}
