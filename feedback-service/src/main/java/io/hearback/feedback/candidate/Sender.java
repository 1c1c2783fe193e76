package io.hearback.feedback.candidate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/**
 * Who wrote the notice, about which job, and what can come next. Asked for each time and never kept.
 *
 * @param signedBy the recruiter's name
 * @param nextSteps the closest first; may be none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sender(String organisation, String jobTitle, String signedBy, List<NextStep> nextSteps) {

    Sender {
        nextSteps = nextSteps == null ? List.of() : List.copyOf(nextSteps);
    }

    /** @return whether there is enough to name everyone; a sentence with a hole in it is worse than one without names */
    boolean complete() {
        return present(organisation) && present(jobTitle) && present(signedBy);
    }

    private static boolean present(String name) {
        return name != null && !name.isBlank();
    }
}
