package io.hearback.guard;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** HMAC-SHA-256 (RFC 2104) of many short texts with one key. Any number of threads may ask at once. */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    /** Holds the key, and is copied for each hash: asking the platform for another costs more than the hash. */
    private final Mac keyed;

    /** @param key not empty */
    public KeyedHash(byte[] key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** @return 32 bytes */
    public byte[] of(String content) {
        return copy().doFinal(content.getBytes(StandardCharsets.UTF_8));
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's HMAC-SHA-256 can be copied", e);
        }
    }
}
