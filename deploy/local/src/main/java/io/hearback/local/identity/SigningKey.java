package io.hearback.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

/** An RSA key that signs JSON Web Tokens (RFC 7519), rightly and in the ways that forgers try. */
public final class SigningKey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "one";

    private final KeyPair keys;

    public SigningKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    public String sign(Map<String, ?> claims) {
        var text = text("RS256", claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA with SHA-256", e);
        }
    }

    /** RFC 8725, section 2.1: a token that says of itself that nobody signed it. */
    public String leaveUnsigned(Map<String, ?> claims) {
        return text("none", claims) + ".";
    }

    /** RFC 8725, section 2.1: the public key, which everybody has, used as if it were a shared secret. */
    public String signWithPublicKeyAsSecret(Map<String, ?> claims) {
        var text = text("HS256", claims);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
        }
    }

    /** The public half, as RFC 7517 writes it. */
    Map<String, Object> jwk() {
        var key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "kid",
                ID,
                "n",
                base64(unsigned(key.getModulus().toByteArray())),
                "e",
                base64(unsigned(key.getPublicExponent().toByteArray())));
    }

    private static String text(String algorithm, Map<String, ?> claims) {
        return json(Map.of("alg", algorithm, "typ", "JWT", "kid", ID)) + "." + json(claims);
    }

    private static String json(Map<String, ?> value) {
        try {
            return base64(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
