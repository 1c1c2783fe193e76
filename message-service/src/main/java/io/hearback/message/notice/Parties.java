package io.hearback.message.notice;

/**
 * Who writes to whom, about which job. All of it is personal and stays in the notice.
 *
 * @param signedBy whom an answer reaches
 */
public record Parties(String organisation, String jobTitle, Mailbox candidate, Mailbox signedBy) {

    public Parties {
        SingleLine.required("organisation", organisation);
        SingleLine.required("jobTitle", jobTitle);
    }
}
