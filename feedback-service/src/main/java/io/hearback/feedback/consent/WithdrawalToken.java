package io.hearback.feedback.consent;

import io.hearback.feedback.tenant.Sha256;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Opens the withdrawal of a consent and nothing else, and outlives the page on which the consent was given. Made from the
 * page's token by a one-way function: who holds the page's link can always make it, and who holds only this one can make
 * nothing of it.
 */
public record WithdrawalToken(String value) {

    private static final String PURPOSE = "hearback:withdraw-contact-consent:";
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");

    /** @param pageToken of an open link */
    public static WithdrawalToken from(String pageToken) {
        return new WithdrawalToken(Sha256.of(PURPOSE + pageToken).hex());
    }

    /** @return empty for what cannot be a token and is not worth a query */
    public static Optional<WithdrawalToken> read(String value) {
        return TOKEN.matcher(value).matches() ? Optional.of(new WithdrawalToken(value)) : Optional.empty();
    }

    /** All that is kept of it. */
    Sha256 hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "a withdrawal token";
    }
}
