package io.hearback.message.tenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import static java.util.Objects.requireNonNull;

/**
 * What we keep of a secret, or of what was said. A plain hash is enough for the first, as keys and tokens are 256 random
 * bits: nobody guesses them, however fast the hash.
 *
 * @param hex 64 lower-case hex digits
 */
public record Sha256(String hex) {

    public Sha256 {
        requireNonNull(hex, "hex is null");
        if (hex.length() != 64
                || !hex.chars().allMatch(each -> each >= '0' && each <= '9' || each >= 'a' && each <= 'f')) {
            throw new IllegalArgumentException("a SHA-256 is 64 lower-case hex digits");
        }
    }

    public static Sha256 of(String secret) {
        return of(secret.getBytes(StandardCharsets.UTF_8));
    }

    public static Sha256 of(byte[] content) {
        return new Sha256(HexFormat.of().formatHex(digest(content)));
    }

    /** Takes the same time wherever the two differ. */
    boolean matches(Sha256 other) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
