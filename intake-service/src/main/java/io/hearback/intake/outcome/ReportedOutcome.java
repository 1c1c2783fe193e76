package io.hearback.intake.outcome;

import io.hearback.contract.Filing;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.intake.reason.AtsReason;
import io.hearback.intake.vault.Fingerprint;
import io.hearback.intake.vault.Recipient;

import java.time.Instant;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * What a platform tells us, already checked.
 *
 * @param applicationReference the platform's own id
 * @param stage null only for a reinstatement: then the application's last known one
 * @param candidateReference the platform's own id; null only for a reinstatement
 * @param recipient null only for a reinstatement
 * @param fingerprint of all that was told
 * @param filing null where nothing was told of it
 */
public record ReportedOutcome(
        String applicationReference,
        Stage stage,
        OutcomeKind kind,
        Instant decidedAt,
        String candidateReference,
        Recipient recipient,
        Fingerprint fingerprint,
        Filing filing) {

    /** One of which no filing was told. */
    public ReportedOutcome(
            String applicationReference,
            Stage stage,
            OutcomeKind kind,
            Instant decidedAt,
            String candidateReference,
            Recipient recipient,
            Fingerprint fingerprint) {
        this(applicationReference, stage, kind, decidedAt, candidateReference, recipient, fingerprint, null);
    }

    public ReportedOutcome {
        requireNonNull(applicationReference, "applicationReference is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(decidedAt, "decidedAt is null");
        requireNonNull(fingerprint, "fingerprint is null");
        if (kind != OutcomeKind.REINSTATED && (stage == null || candidateReference == null || recipient == null)) {
            throw new IllegalArgumentException("only a reinstatement goes without stage, candidate and recipient");
        }
    }

    Application.Mention mention() {
        return new Application.Mention(applicationReference, candidateReference, stage);
    }

    /** @return null if there is none, or none yet */
    ReasonCode reasonCode() {
        return reason().map(Recipient.Reason::code).orElse(null);
    }

    /** @return the organisation's own name of the reason, where that alone says why */
    Optional<AtsReason> reasonWithoutCode() {
        return reason().filter(told -> told.code() == null)
                .map(Recipient.Reason::ats)
                .map(AtsReason::new);
    }

    /** @param code what the organisation means by its own name of the reason */
    ReportedOutcome because(ReasonCode code) {
        return new ReportedOutcome(
                applicationReference,
                stage,
                kind,
                decidedAt,
                candidateReference,
                recipient.because(code),
                fingerprint,
                filing);
    }

    private Optional<Recipient.Reason> reason() {
        return Optional.ofNullable(recipient).map(Recipient::reason);
    }
}
