package io.hearback.intake.vault;

import java.util.UUID;

/** The people and words behind one outcome. */
public record ResolvedRecipient(
        UUID outcomeId,
        String tenantId,
        String organisation,
        Recipient.Candidate candidate,
        Recipient.Job job,
        Recipient.Recruiter recruiter,
        Recipient.Reason reason,
        boolean decisionAutomated,
        String candidateWords) {}
