package io.hearback.message.notice;

import static java.util.Objects.requireNonNull;

/**
 * Between whom a notice is, about which job, and where. All of it is personal and stays in the notice.
 *
 * @param signedBy the recruiter: signs the candidate's notice and gets the answers to it
 */
public record Parties(String organisation, String jobTitle, Mailbox candidate, Mailbox signedBy, Place place) {

    public Parties {
        SingleLine.required("organisation", organisation);
        SingleLine.required("jobTitle", jobTitle);
        requireNonNull(place, "place is null");
    }
}
