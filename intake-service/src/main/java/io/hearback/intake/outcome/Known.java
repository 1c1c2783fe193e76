package io.hearback.intake.outcome;

import io.hearback.intake.vault.Fingerprint;

/**
 * An outcome on record, and what tells whether a report repeats it.
 *
 * @param fingerprint null after an erasure: nothing is left to compare with, and the first receipt, which holds codes and
 *     times only, still stands
 */
record Known(Outcome outcome, Fingerprint fingerprint) {

    /** @return the receipt of the first report, or a refusal if this one says something else */
    Answer repeated(ReportedOutcome reported, NotAcceptedException.Why otherwise) {
        return fingerprint == null || fingerprint.equals(reported.fingerprint())
                ? new Answer.Receipt(outcome, true)
                : new Answer.Refused(otherwise);
    }
}
