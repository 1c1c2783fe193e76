package io.hearback.intake.imports;

import io.hearback.contract.OutcomeRecorded;
import io.hearback.intake.outcome.Outcome;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.vault.Recipient;
import io.hearback.intake.vault.ResolvedRecipient;

/**
 * One of several outcomes that are alike. Personal data: in memory only, until the dry run ends.
 *
 * @param recipient null for a reinstatement
 */
record Example(long line, Outcome outcome, Recipient recipient) {

    String language() {
        return recipient == null ? null : recipient.candidate().language();
    }

    String country() {
        return recipient == null ? null : recipient.job().country();
    }

    /** As message-service would hear of it. */
    MessageService.Case toForecast(TenantId tenant, String organisation) {
        var event = new OutcomeRecorded(
                outcome.id(),
                tenant.value(),
                outcome.applicationId(),
                outcome.candidateId(),
                outcome.sequence(),
                outcome.kind(),
                outcome.stage(),
                outcome.reason(),
                outcome.decidedAt(),
                outcome.recordedAt());
        var mapped = recipient.reason() == null ? recipient : recipient.because(outcome.reason());
        return new MessageService.Case(
                event,
                new ResolvedRecipient(
                        outcome.id(),
                        tenant.value(),
                        organisation,
                        mapped.candidate(),
                        mapped.job(),
                        mapped.recruiter(),
                        mapped.reason(),
                        mapped.decisionAutomated(),
                        mapped.candidateWords()));
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "Example on line " + line;
    }
}
