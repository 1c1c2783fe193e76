package io.hearback.feedback.consent;

import io.hearback.feedback.tenant.Sha256;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * That a candidate may be written to about other positions.
 *
 * @param textVersion of the words that were agreed to
 * @param validUntil the last day
 * @param withdrawnAt null if it stands
 * @param withdrawalHash of the token that withdraws it
 */
public record Consent(
        String textVersion, Instant givenAt, LocalDate validUntil, Instant withdrawnAt, Sha256 withdrawalHash) {

    public boolean isWithdrawnWith(WithdrawalToken token) {
        return withdrawalHash.equals(token.hash());
    }

    public boolean holdsAt(Instant now) {
        return withdrawnAt == null
                && !now.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(validUntil);
    }
}
