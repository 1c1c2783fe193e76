package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.Stage;

import static io.hearback.message.compose.Phrase.oneLine;
import static java.util.Objects.requireNonNull;

/**
 * All that a notice may say. What is not here is not said.
 *
 * @param language BCP 47; a language nobody wrote words for falls back to English
 * @param reason null for acknowledgements: the candidate decided, and owes no reason
 */
public record Matter(
        NoticeKind kind,
        Stage stage,
        String language,
        String organisation,
        String candidateName,
        String jobTitle,
        Signatory signedBy,
        Reason reason) {

    public Matter {
        requireNonNull(kind, "kind is null");
        requireNonNull(stage, "stage is null");
        requireNonNull(signedBy, "signedBy is null");
        organisation = oneLine(organisation);
        candidateName = oneLine(candidateName);
        jobTitle = oneLine(jobTitle);
    }
}
