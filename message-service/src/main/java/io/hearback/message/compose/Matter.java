package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.Stage;

import static io.hearback.message.compose.Phrase.oneLine;
import static java.util.Objects.requireNonNull;

/**
 * All that a notice may say. What is not here is not said.
 *
 * @param reason null for the candidate's own decisions: who decides for oneself owes no reason
 */
public record Matter(
        NoticeKind kind,
        Stage stage,
        Voice voice,
        String organisation,
        String candidateName,
        String jobTitle,
        Signatory signedBy,
        Reason reason,
        Circumstances circumstances) {

    public Matter {
        requireNonNull(kind, "kind is null");
        requireNonNull(stage, "stage is null");
        requireNonNull(voice, "voice is null");
        requireNonNull(signedBy, "signedBy is null");
        requireNonNull(circumstances, "circumstances is null");
        organisation = oneLine(organisation);
        candidateName = oneLine(candidateName);
        jobTitle = oneLine(jobTitle);
    }

    public Matter withKind(NoticeKind other) {
        return new Matter(other, stage, voice, organisation, candidateName, jobTitle, signedBy, reason, circumstances);
    }

    public Matter withReason(Reason other) {
        return new Matter(kind, stage, voice, organisation, candidateName, jobTitle, signedBy, other, circumstances);
    }

    public Matter withVoice(Voice other) {
        return new Matter(kind, stage, other, organisation, candidateName, jobTitle, signedBy, reason, circumstances);
    }

    public Matter withCircumstances(Circumstances other) {
        return new Matter(kind, stage, voice, organisation, candidateName, jobTitle, signedBy, reason, other);
    }
}
