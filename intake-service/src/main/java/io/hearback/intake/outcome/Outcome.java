package io.hearback.intake.outcome;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;

import java.time.Instant;
import java.util.UUID;

/** An outcome on record: ids, codes and times. */
public record Outcome(
        UUID id,
        UUID applicationId,
        String applicationReference,
        UUID candidateId,
        int sequence,
        OutcomeKind kind,
        Stage stage,
        ReasonCode reason,
        Instant decidedAt,
        Instant recordedAt) {}
