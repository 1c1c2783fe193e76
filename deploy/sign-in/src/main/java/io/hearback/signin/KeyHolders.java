package io.hearback.signin;

import java.util.Optional;

/** Knows whose API key somebody typed. */
public interface KeyHolders {

    /**
     * Blocking.
     *
     * @return empty if the key is unknown, or opens no pages
     * @throws RuntimeException if it cannot be found out now
     */
    Optional<SignedIn> holderOf(String apiKey);
}
