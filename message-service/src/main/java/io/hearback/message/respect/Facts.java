package io.hearback.message.respect;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known about the occasion of a text beyond its words; everything may be unknown. What is known sharpens the
 * rules: a text is then held against the record, and not only against itself.
 *
 * @param stage null if unknown
 * @param candidateName null if unknown; so are the next two
 * @param details the words in which the recorded reason is checkable
 * @param neutral whether no reason may be stated
 * @param keepInTouchUntil until when the candidate agreed to be kept in mind
 * @param template whether placeholders are still to be filled, so that they stand for what will be there
 */
public record Facts(
        Stage stage,
        String candidateName,
        String jobTitle,
        String signatory,
        ReasonCode reason,
        List<String> details,
        String strength,
        String advice,
        boolean neutral,
        boolean decisionAutomated,
        LocalDate keepInTouchUntil,
        boolean template) {

    /** Nothing is known; placeholders stand for what will be there. */
    public static final Facts TEMPLATE =
            new Facts(null, null, null, null, null, List.of(), null, null, false, false, null, true);

    public Facts {
        details = List.copyOf(details);
    }

    public Facts at(Stage reached) {
        return new Facts(
                reached,
                candidateName,
                jobTitle,
                signatory,
                reason,
                details,
                strength,
                advice,
                neutral,
                decisionAutomated,
                keepInTouchUntil,
                template);
    }
}
