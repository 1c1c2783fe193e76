package io.hearback.message.notice;

/**
 * Between whom a notice is, about which job. All of it is personal and stays in the notice.
 *
 * @param signedBy the recruiter: signs the candidate's notice and gets the answers to it
 */
public record Parties(String organisation, String jobTitle, Mailbox candidate, Mailbox signedBy) {

    public Parties {
        SingleLine.required("organisation", organisation);
        SingleLine.required("jobTitle", jobTitle);
    }
}
