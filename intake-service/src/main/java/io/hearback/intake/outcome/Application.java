package io.hearback.intake.outcome;

import io.hearback.contract.Stage;

import java.util.UUID;

/**
 * An application that is ours until the transaction ends: what is told of it comes one after the other.
 *
 * @param reference the platform's own id
 * @param lastSequence of its outcomes; 0 if it has none
 * @param onRecord false if a report in hand is the first to speak of it
 */
public record Application(
        UUID id, String reference, Candidate candidate, Stage stage, int lastSequence, boolean onRecord) {

    /**
     * @param candidateReference null if nobody is named: then the application must be known
     * @param stage may be null if nobody is named
     */
    public record Mention(String applicationReference, String candidateReference, Stage stage) {}

    /** Of an erased one nothing is on record, and nothing may be again. */
    static Application erased(String reference) {
        return new Application(null, reference, null, null, 0, false);
    }

    public boolean isErased() {
        return id == null;
    }

    /** @param reference null if the report names nobody */
    public boolean isOf(String reference) {
        return reference == null || reference.equals(candidate.reference());
    }

    Application after(Outcome outcome) {
        return new Application(id, reference, candidate, outcome.stage(), outcome.sequence(), onRecord);
    }
}
