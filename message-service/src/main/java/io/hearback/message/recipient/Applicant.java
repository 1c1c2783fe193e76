package io.hearback.message.recipient;

import java.util.UUID;

/**
 * The people behind an application that has no outcome yet, if its platform told of them. Never logged, never sent to Kafka.
 *
 * @param reference the platform's own id of the application
 */
public record Applicant(
        UUID applicationId,
        String tenantId,
        String organisation,
        String reference,
        Recipient.Candidate candidate,
        Recipient.Job job,
        Recipient.Recruiter recruiter) {

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "Applicant of " + applicationId;
    }
}
