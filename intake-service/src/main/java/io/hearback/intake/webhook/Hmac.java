package io.hearback.intake.webhook;

import io.hearback.intake.connection.SigningSecret;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;

/** HMAC-SHA256 (RFC 2104, FIPS 180-4), which every vendor here signs with. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** @param key not empty */
    public static byte[] sha256(byte[] key, byte[]... message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (var part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    /**
     * Tries all secrets, also after one fits, so that the time tells nothing.
     *
     * @param given the signature, decoded; empty if it could not be
     * @param expected the signature this secret makes
     */
    public static Verdict verdict(byte[] given, List<SigningSecret> live, Function<SigningSecret, byte[]> expected) {
        if (given.length == 0) {
            return Verdict.refused(Verdict.Why.SIGNATURE_UNREADABLE);
        }
        var fits = false;
        for (var secret : live) {
            fits |= MessageDigest.isEqual(given, expected.apply(secret));
        }
        return fits ? Verdict.VERIFIED : Verdict.refused(Verdict.Why.SIGNATURE_WRONG);
    }
}
