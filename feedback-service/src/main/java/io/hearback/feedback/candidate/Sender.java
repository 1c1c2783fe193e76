package io.hearback.feedback.candidate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/**
 * Who wrote the notice, about which job, in which words, and what can come next. Asked for each time and never kept.
 *
 * @param signedBy the recruiter's name
 * @param text the whole notice; null if it is not told
 * @param language of the text, BCP 47; or null
 * @param why the sentences of the text that explain the decision; may be none
 * @param decisionAutomated whether a machine took part in the decision
 * @param nextSteps the closest first; may be none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sender(
        String organisation,
        String jobTitle,
        String signedBy,
        String text,
        String language,
        List<String> why,
        boolean decisionAutomated,
        List<NextStep> nextSteps) {

    Sender {
        why = why == null ? List.of() : List.copyOf(why);
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
