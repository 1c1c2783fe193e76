package io.hearback.intake.outcome;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;

import java.util.UUID;

/**
 * How things stand with an application, by ids and codes alone.
 *
 * @param lastOutcome null if it has none
 * @param hired whether it ended well
 */
public record Standing(
        UUID applicationId,
        String reference,
        String candidateReference,
        Stage stage,
        OutcomeKind lastOutcome,
        boolean hired) {

    /** @return whether there is still something for its candidate to decline or to withdraw from */
    public boolean isOpen() {
        return !hired && (lastOutcome == null || lastOutcome == OutcomeKind.REINSTATED);
    }
}
