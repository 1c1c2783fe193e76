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

    public OutcomeRecorded rejected(int sequence) {
        return outcome(sequence, OutcomeKind.REJECTED, ReasonCode.SKILLS_GAP);
    }

    public OutcomeRecorded reinstated(int sequence) {
        return outcome(sequence, OutcomeKind.REINSTATED, null);
    }

    public OutcomeRecorded withdrawn(int sequence) {
        return outcome(sequence, OutcomeKind.WITHDRAWN, null);
    }

    private OutcomeRecorded outcome(int sequence, OutcomeKind kind, ReasonCode reason) {
        return new OutcomeRecorded(
                UUID.randomUUID(),
                tenant,
                application,
                UUID.randomUUID(),
                sequence,
                kind,
                Stage.INTERVIEW,
                reason,
                MORNING,
                MORNING.plusSeconds(60));
    }
}
