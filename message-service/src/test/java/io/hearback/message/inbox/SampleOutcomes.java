package io.hearback.message.inbox;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;

import java.time.Instant;
import java.util.UUID;

/** What may become of an application. */
public record SampleOutcomes(String tenant, UUID application) {

    public static final Instant MORNING = Instant.parse("2026-11-20T09:30:00Z");

    public static SampleOutcomes ofAcme() {
        return new SampleOutcomes("acme", UUID.randomUUID());
    }

    public static SampleOutcomes of(String tenant) {
        return new SampleOutcomes(tenant, UUID.randomUUID());
    }

    public OutcomeRecorded rejected(int sequence) {
        return outcome(sequence, OutcomeKind.REJECTED, ReasonCode.SKILLS_GAP);
    }

    public OutcomeRecorded reinstated(int sequence) {
        return outcome(sequence, OutcomeKind.REINSTATED, null);
    }

    public OutcomeRecorded withdrawn(int sequence) {
        return outcome(sequence, OutcomeKind.WITHDRAWN, null);
    }

    public OutcomeRecorded declined(int sequence) {
        return outcome(sequence, OutcomeKind.OFFER_DECLINED, Stage.OFFER, null);
    }

    public OutcomeRecorded rejected(int sequence, Stage stage) {
        return outcome(sequence, OutcomeKind.REJECTED, stage, ReasonCode.SKILLS_GAP);
    }

    /** The organisation's own reason stands for none of ours. */
    public OutcomeRecorded rejectedUnmapped(int sequence) {
        return outcome(sequence, OutcomeKind.REJECTED, null);
    }

    /** @return the same, as one that came in a file */
    public static OutcomeRecorded inBatch(UUID batch, OutcomeRecorded outcome) {
        return new OutcomeRecorded(
                outcome.outcomeId(),
                outcome.tenantId(),
                outcome.applicationId(),
                outcome.candidateId(),
                outcome.sequence(),
                outcome.kind(),
                outcome.stage(),
                outcome.reason(),
                outcome.decidedAt(),
                outcome.recordedAt(),
                batch);
    }

    private OutcomeRecorded outcome(int sequence, OutcomeKind kind, ReasonCode reason) {
        return outcome(sequence, kind, Stage.INTERVIEW, reason);
    }

    private OutcomeRecorded outcome(int sequence, OutcomeKind kind, Stage stage, ReasonCode reason) {
        return new OutcomeRecorded(
                UUID.randomUUID(),
                tenant,
                application,
                UUID.randomUUID(),
                sequence,
                kind,
                stage,
                reason,
                MORNING,
                MORNING.plusSeconds(60));
    }
}
