package io.hearback.local.vendor;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

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

    /** SmartRecruiters' headers, with a second key of theirs that nobody here knows, as after a rotation. */
    public static Map<String, String> smartRecruiters(String secret, String event, Instant at, byte[] body) {
        var time = String.valueOf(at.getEpochSecond());
        var id = UUID.randomUUID().toString();
        var signed = "%s.%s.%s.%s.v201910."
                .formatted(time, new String(body, StandardCharsets.UTF_8), id, event); // and no link
        return Map.of(
                "smartrecruiters-timestamp",
                time,
                "smartrecruiters-signature",
                "v1=" + "0".repeat(64) + ";v1=" + hex(secret, signed),
                "event-id",
                id,
                "event-name",
                event,
                "event-version",
                "v201910");
    }

    /** Teamtailor's company webhooks sign the id of the resource, and put it into the body. */
    public static String teamtailorId(String secret, String resource) {
        return Base64.getEncoder().encodeToString(hex(secret, resource).getBytes(StandardCharsets.UTF_8));
    }

    /** Teamtailor's newer webhooks sign a time and the body. */
    public static Map<String, String> teamtailorTimed(String secret, Instant at, byte[] body) {
        var time = at.getEpochSecond();
        var signature =
                "t=%d,v2=%s".formatted(time, hex(secret, time + "." + new String(body, StandardCharsets.UTF_8)));
        return Map.of("TT-Signature", Base64.getEncoder().encodeToString(signature.getBytes(StandardCharsets.UTF_8)));
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
