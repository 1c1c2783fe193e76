package io.hearback.contract;

import java.time.Instant;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * What a notice's link opens, told without telling the link: whoever shows a token with this hash may use the pages of
 * that notice.
 *
 * @param sha256 hash of the token, 64 lower-case hex digits
 * @param expiresAt from then on the link opens nothing
 */
public record LinkGrant(String sha256, Instant expiresAt) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public LinkGrant {
        requireNonNull(sha256, "sha256 is null");
        requireNonNull(expiresAt, "expiresAt is null");
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 is not 64 lower-case hex digits");
        }
    }
}
