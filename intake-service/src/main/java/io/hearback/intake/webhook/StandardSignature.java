package io.hearback.intake.webhook;

import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.connection.Vendor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Signatures as standardwebhooks.com specifies them (version 1.0.0, symmetric): {@code webhook-signature} is a list, separated
 * by spaces, of {@code v1,} and the Base64 of HMAC-SHA256 over {@code webhook-id.webhook-timestamp.body}. Its own library for
 * Java is not used: it turns the bytes of the body into text and back before it signs them, and asks the system's clock.
 */
public final class StandardSignature {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** How far the sender's clock and ours may be apart, transport included; as the specification's libraries have it. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    /** Rotation needs two; more are somebody who lets us calculate. */
    private static final int MOST_SIGNATURES = 16;

    private StandardSignature() {}

    /** @return whether the vendor can sign with this: those who speak the standard need a secret of its form */
    public static boolean fits(Vendor vendor, String secret) {
        var standard = vendor == Vendor.STANDARD_WEBHOOKS || vendor == Vendor.CLOUDEVENTS;
        return !standard || isSecret(secret);
    }

    /** @return whether it is {@code whsec_} and 24 to 64 bytes in Base64 */
    public static boolean isSecret(String value) {
        var length = value.startsWith(PREFIX) ? key(value).length : 0;
        return length >= 24 && length <= 64;
    }

    public static Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        var id = arrival.header(ID);
        var timestamp = arrival.header(TIMESTAMP);
        var signatures = arrival.header(SIGNATURE);
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return Verdict.refused(Verdict.Why.SIGNATURE_MISSING);
        }
        if (!timestamp.get().matches("[0-9]{1,11}")) {
            return Verdict.refused(Verdict.Why.SIGNATURE_UNREADABLE);
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp.get())), now)
                .abs();
        if (age.compareTo(TOLERANCE) > 0) {
            return Verdict.refused(Verdict.Why.OUT_OF_TIME);
        }
        var signed = (id.get() + "." + timestamp.get() + ".").getBytes(StandardCharsets.UTF_8);
        return anyOf(signatures.get().split(" "), signed, arrival.body(), live);
    }

    private static Verdict anyOf(String[] signatures, byte[] signed, byte[] body, List<SigningSecret> live) {
        if (signatures.length > MOST_SIGNATURES) {
            return Verdict.refused(Verdict.Why.SIGNATURE_UNREADABLE);
        }
        var expected = live.stream()
                .map(secret -> Hmac.sha256(key(secret.value()), signed, body))
                .toList();
        return Arrays.stream(signatures)
                .filter(signature -> signature.startsWith(VERSION)) // v1a is asymmetric, and others are not known yet
                .map(signature -> Hmac.verdict(Encoded.base64(signature.substring(VERSION.length())), expected))
                .reduce((one, other) -> one == Verdict.VERIFIED ? one : other)
                .orElse(Verdict.refused(Verdict.Why.SIGNATURE_UNREADABLE));
    }

    /** @return the bytes that sign; of a value that is not Base64, which cannot be saved as a secret, its characters */
    private static byte[] key(String value) {
        var bytes = Encoded.base64(value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : value);
        return bytes.length > 0 ? bytes : value.getBytes(StandardCharsets.UTF_8);
    }
}
