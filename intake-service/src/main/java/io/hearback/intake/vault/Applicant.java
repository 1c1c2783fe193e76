package io.hearback.intake.vault;

import static java.util.Objects.requireNonNull;

/** Whom a notice is for, what about and from whom, while there is no outcome: what an outcome tells, without its reason. */
public record Applicant(Recipient.Candidate candidate, Recipient.Job job, Recipient.Recruiter recruiter) {

    public Applicant {
        requireNonNull(candidate, "candidate is null");
        requireNonNull(job, "job is null");
        requireNonNull(recruiter, "recruiter is null");
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "an applicant";
    }
}
