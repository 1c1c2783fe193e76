package io.hearback.intake.connection;

import java.net.URI;

/**
 * How we ask an applicant tracking system back.
 *
 * @param baseUrl null for the vendor's usual one; otherwise checked by {@code SafeUrls} when it was set. It must be checked
 *     again when it is called, as a name may have moved to another address since
 * @param token null if none was given
 */
public record ApiAccess(URI baseUrl, String token) {

    public ApiAccess {
        if (baseUrl == null && token == null) {
            throw new IllegalArgumentException("neither an address nor a token");
        }
    }

    /** Without the token, which would end in a log. */
    @Override
    public String toString() {
        return "ApiAccess[" + baseUrl + "]";
    }
}
