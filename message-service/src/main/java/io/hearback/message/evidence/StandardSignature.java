package io.hearback.message.evidence;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Signatures as standardwebhooks.com specifies them (version 1.0.0, symmetric): {@code webhook-signature} is a list, separated
 * by spaces, of {@code v1,} and the Base64 of HMAC-SHA256 over {@code webhook-id.webhook-timestamp.body}.
 */
final class StandardSignature {

    /** How far the sender's clock and ours may be apart, transport included; as the specification's libraries have it. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    /** The specification asks for 24 to 64 bytes. */
    private static final int LEAST_BYTES = 24;

    /** Rotation needs two; more are somebody who lets us calculate. */
    private static final int MOST_SIGNATURES = 16;

    private final List<SecretKeySpec> keys;

    /** @throws IllegalArgumentException for what is no secret; its message does not quote it */
    StandardSignature(List<String> secrets) {
        keys = secrets.stream().map(StandardSignature::key).toList();
    }

    private static SecretKeySpec key(String secret) {
        var bytes = secret.startsWith(PREFIX) ? base64(secret.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "hearback.evidence.signing-secrets: one is not whsec_ and at least 24 bytes in Base64");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @return whether one of the secrets signed this, and just now; any of the headers may be null */
    boolean verifies(String id, String timestamp, String signatures, byte[] body, Instant now) {
        if (id == null || signatures == null || timestamp == null || !timestamp.matches("[0-9]{1,11}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        var given = Arrays.stream(signatures.split(" "))
                .filter(each -> each.startsWith(VERSION)) // v1a is asymmetric, and others are not known yet
                .limit(MOST_SIGNATURES)
                .map(each -> base64(each.substring(VERSION.length())))
                .toList();
        var start = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return age.abs().compareTo(TOLERANCE) <= 0
                && keys.stream()
                        .map(key -> sign(key, start, body))
                        .anyMatch(expected -> given.stream().anyMatch(each -> MessageDigest.isEqual(expected, each)));
    }

    private static byte[] sign(SecretKeySpec key, byte[] start, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(start);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** @return nothing, which fits nothing, for what is not Base64 */
    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
