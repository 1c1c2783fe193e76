package io.hearback.message.evidence;

import io.restassured.specification.RequestSpecification;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** Somebody who carries our mail and tells what became of it, as standardwebhooks.com asks. */
public record Carrier(byte[] secret, Instant at) {

    /** With the secret of the tests' configuration, or another of as many bytes. */
    public static Carrier known() {
        return new Carrier("tests-only-tests-only-tests-only-".getBytes(StandardCharsets.UTF_8), Instant.now());
    }

    public Carrier stranger() {
        return new Carrier("never-told-never-told-never-told-".getBytes(StandardCharsets.UTF_8), at);
    }

    public Carrier at(Instant other) {
        return new Carrier(secret, other);
    }

    public RequestSpecification brings(String type, byte[] body) {
        return signed(body).contentType(type).body(body);
    }

    /** Signs one body; the caller sends whatever it likes. */
    public RequestSpecification signed(byte[] body) {
        var id = "msg_" + UUID.randomUUID();
        return given().header("webhook-id", id)
                .header("webhook-timestamp", at.getEpochSecond())
                .header("webhook-signature", "v1,bm9uc2Vuc2U= v1," + sign(id + "." + at.getEpochSecond() + ".", body));
    }

    private String sign(String start, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(start.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
