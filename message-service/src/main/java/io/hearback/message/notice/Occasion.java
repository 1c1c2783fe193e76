package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;

import java.time.Instant;
import java.util.UUID;

/**
 * The outcome that a notice answers to.
 *
 * @param candidateId null for a notice that is older than what gathers them
 * @param sequence of the outcome among those of its application
 * @param reason null for acknowledgements, and for a refusal without a reason
 * @param atsReason what the organisation itself calls the reason, or null; never said to anybody else
 * @param decidedAt null for a notice that is older than what tells when it leaves
 * @param batchId of the file that the outcome came in; null for one that came by itself
 */
public record Occasion(
        UUID applicationId,
        UUID candidateId,
        UUID outcomeId,
        int sequence,
        NoticeKind kind,
        Stage stage,
        ReasonCode reason,
        String atsReason,
        Instant decidedAt,
        UUID batchId) {

    /** Of an outcome that came by itself. */
    public Occasion(
            UUID applicationId,
            UUID candidateId,
            UUID outcomeId,
            int sequence,
            NoticeKind kind,
            Stage stage,
            ReasonCode reason,
            String atsReason,
            Instant decidedAt) {
        this(applicationId, candidateId, outcomeId, sequence, kind, stage, reason, atsReason, decidedAt, null);
    }

    Occasion as(NoticeKind other) {
        return new Occasion(
                applicationId, candidateId, outcomeId, sequence, other, stage, reason, atsReason, decidedAt, batchId);
    }

    Occasion because(ReasonCode other) {
        return new Occasion(
                applicationId, candidateId, outcomeId, sequence, kind, stage, other, atsReason, decidedAt, batchId);
    }
}
