package io.hearback.intake.vault;

import io.hearback.intake.tenant.Sha256;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells whether two requests say the same, without keeping what they say. Made from personal data, so it is kept, and
 * erased, with them.
 */
public record Fingerprint(byte[] bytes) {

    /** @param content the request in a form that does not depend on spaces or the order of its fields */
    public static Fingerprint of(byte[] content) {
        return new Fingerprint(Sha256.digest(content));
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint(byte[] theirs) && Arrays.equals(bytes, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
