package io.hearback.intake.outcome;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.vault.Fingerprint;
import io.hearback.intake.vault.Recipient;

import java.time.Instant;

import static java.util.Objects.requireNonNull;

/**
 * What a platform tells us, already checked.
 *
 * @param applicationReference the platform's own id
 * @param stage null only for a reinstatement: then the application's last known one
 * @param candidateReference the platform's own id; null only for a reinstatement
 * @param recipient null only for a reinstatement
 * @param fingerprint of all that was told
 */
public record ReportedOutcome(
        String applicationReference,
        Stage stage,
        OutcomeKind kind,
        Instant decidedAt,
        String candidateReference,
        Recipient recipient,
        Fingerprint fingerprint) {

    public ReportedOutcome {
        requireNonNull(applicationReference, "applicationReference is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(decidedAt, "decidedAt is null");
        requireNonNull(fingerprint, "fingerprint is null");
        if (kind != OutcomeKind.REINSTATED && (stage == null || candidateReference == null || recipient == null)) {
            throw new IllegalArgumentException("only a reinstatement goes without stage, candidate and recipient");
        }
    }
}
