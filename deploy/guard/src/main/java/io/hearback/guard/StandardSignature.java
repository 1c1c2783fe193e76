package io.hearback.guard;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Signatures as standardwebhooks.com specifies them (version 1.0.0, symmetric): {@code webhook-signature} is a list, separated
 * by spaces, of {@code v1,} and the Base64 of HMAC-SHA256 (RFC 2104) over {@code webhook-id.webhook-timestamp.body}, one for
 * each live secret. Its own library for Java is not used: it turns the bytes of the body into text and back before it signs
 * them, and asks the system's clock.
 *
 * @param id of the message; the same when it is sent again, so that its receiver can drop copies
 * @param timestamp of this sending, in seconds of Unix time; any of the three may be null when they are a caller's
 */
public record StandardSignature(String id, String timestamp, String signatures) {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** How far the sender's clock and ours may be apart, transport included; as the specification's libraries have it. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int OURS = 32; // bytes
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Rotation needs two; more are somebody who lets us calculate. */
    private static final int MOST_SIGNATURES = 16;

    /** What a look at a signature says. */
    public enum Finding {
        VERIFIED,
        MISSING,
        UNREADABLE,
        /** No secret gives this signature. */
        WRONG,
        /** Signed too long ago, or in the future. */
        OUT_OF_TIME
    }

    /** @return a secret in the specification's form */
    public static String newSecret() {
        var bytes = new byte[OURS];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** @return whether it is {@code whsec_} and 24 to 64 bytes in Base64, as the specification asks */
    public static boolean isSecret(String value) {
        var length = value.startsWith(PREFIX) ? base64(value.substring(PREFIX.length())).length : 0;
        return length >= 24 && length <= 64;
    }

    /**
     * Signs the bytes as they travel.
     *
     * @param secrets the live ones: while one replaces another, the receiver may know either
     */
    public static StandardSignature of(String id, Instant at, byte[] body, List<String> secrets) {
        var timestamp = String.valueOf(at.getEpochSecond());
        var signatures = secrets.stream()
                .map(secret -> VERSION + Base64.getEncoder().encodeToString(hmac(secret, id, timestamp, body)))
                .collect(Collectors.joining(" "));
        return new StandardSignature(id, timestamp, signatures);
    }

    /** Tries all secrets, also after one fits, so that the time tells nothing. */
    public Finding of(byte[] body, List<String> secrets, Instant now) {
        if (id == null || timestamp == null || signatures == null) {
            return Finding.MISSING;
        }
        if (!timestamp.matches("[0-9]{1,11}")) {
            return Finding.UNREADABLE;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (age.abs().compareTo(TOLERANCE) > 0) {
            return Finding.OUT_OF_TIME;
        }
        var given = Arrays.stream(signatures.split(" "))
                .filter(each -> each.startsWith(VERSION)) // v1a is asymmetric, and others are not known yet
                .map(each -> base64(each.substring(VERSION.length())))
                .filter(bytes -> bytes.length > 0)
                .toList();
        if (given.isEmpty() || given.size() > MOST_SIGNATURES) {
            return Finding.UNREADABLE;
        }
        return fits(body, secrets, given) ? Finding.VERIFIED : Finding.WRONG;
    }

    private boolean fits(byte[] body, List<String> secrets, List<byte[]> given) {
        var fits = false;
        for (var secret : secrets) {
            var expected = hmac(secret, id, timestamp, body);
            for (var each : given) {
                fits |= MessageDigest.isEqual(expected, each);
            }
        }
        return fits;
    }

    private static byte[] hmac(String secret, String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(secret), ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** @return the bytes that sign; of a value that is not Base64, which {@link #isSecret} refuses, its characters */
    private static byte[] key(String secret) {
        var bytes = base64(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        return bytes.length > 0 ? bytes : secret.getBytes(StandardCharsets.UTF_8);
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
