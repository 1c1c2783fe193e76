package io.hearback.intake;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** How vendors sign, written a second time and without the service's own code. */
public final class Signatures {

    private Signatures() {}

    public static String hex(String secret, String body) {
        return hex(secret, body.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(String secret, byte[] body) {
        return HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), body));
    }

    public static String base64(String secret, byte[] body) {
        return Base64.getEncoder().encodeToString(hmac(secret.getBytes(StandardCharsets.UTF_8), body));
    }

    /** The three headers of Standard Webhooks. */
    public static Map<String, String> standard(String whsec, String id, Instant at, byte[] body) {
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(at.getEpochSecond()),
                "webhook-signature",
                "v1," + standardSignature(whsec, id, at, body));
    }

    public static String standardSignature(String whsec, String id, Instant at, byte[] body) {
        var key = Base64.getDecoder().decode(whsec.substring("whsec_".length()));
        var head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        var signed = new byte[head.length + body.length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        return Base64.getEncoder().encodeToString(hmac(key, signed));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
