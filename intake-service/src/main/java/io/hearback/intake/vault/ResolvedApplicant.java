package io.hearback.intake.vault;

import java.util.UUID;

/**
 * The people behind one application.
 *
 * @param reference the platform's own id of the application
 */
public record ResolvedApplicant(
        UUID applicationId,
        String tenantId,
        String organisation,
        String reference,
        Recipient.Candidate candidate,
        Recipient.Job job,
        Recipient.Recruiter recruiter) {}
