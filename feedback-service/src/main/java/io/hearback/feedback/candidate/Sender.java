package io.hearback.feedback.candidate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Who wrote the notice, about which job. Asked for each time and never kept.
 *
 * @param signedBy the recruiter's name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sender(String organisation, String jobTitle, String signedBy) {

    /** @return whether there is enough to name everyone; a sentence with a hole in it is worse than one without names */
    boolean complete() {
        return present(organisation) && present(jobTitle) && present(signedBy);
    }

    private static boolean present(String name) {
        return name != null && !name.isBlank();
    }
}
