package io.hearback.intake.connection;

import io.hearback.intake.tenant.TenantId;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Seals what must not be read where it lies: AES-256-GCM (NIST SP 800-38D) with a random nonce. Each connection and purpose
 * has a key of its own (HKDF, RFC 5869), so random nonces last for ever, and the same words are the associated data: what was
 * moved to another row or another tenant cannot be opened.
 *
 * <p>Sealed: length of the key's id (1 byte), the id, nonce (12 bytes), ciphertext with tag.
 */
@ApplicationScoped
@Startup // a key that is missing or too short is told at start, and not by the first delivery
public class Seal {

    /** What a sealed thing is for; each has keys of its own. */
    public enum Purpose {
        SIGNING_SECRET,
        API_TOKEN,
        DELIVERY
    }

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String current;
    private final Map<String, SecretKey> keys;

    Seal(SealConfig config) {
        this.current = config.current();
        this.keys = config.keys().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> key(key.getKey(), key.getValue())));
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("hearback.seal.current names none of hearback.seal.keys");
        }
    }

    public byte[] seal(TenantId tenant, UUID connection, Purpose purpose, byte[] content) {
        var context = context(tenant, connection, purpose);
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var id = current.getBytes(StandardCharsets.US_ASCII);
        var sealed = crypt(Cipher.ENCRYPT_MODE, keys.get(current), nonce, context, content);
        return ByteBuffer.allocate(1 + id.length + NONCE + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed for another connection or with a key we have no more, or was changed */
    public byte[] open(TenantId tenant, UUID connection, Purpose purpose, byte[] sealed) {
        try {
            var from = ByteBuffer.wrap(sealed);
            var id = take(from, from.get());
            var key = keys.get(new String(id, StandardCharsets.US_ASCII));
            if (key == null) {
                throw new IllegalStateException("sealed with a key that hearback.seal.keys does not have");
            }
            var nonce = take(from, NONCE);
            return crypt(
                    Cipher.DECRYPT_MODE,
                    key,
                    nonce,
                    context(tenant, connection, purpose),
                    take(from, from.remaining()));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalStateException("this was never sealed", e);
        }
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] context, byte[] content) {
        try {
            var derived = KDF.getInstance("HKDF-SHA256")
                    .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(context, KEY));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, derived, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be opened: changed, or sealed for something else", e);
        }
    }

    private static byte[] context(TenantId tenant, UUID connection, Purpose purpose) {
        return (purpose + "/" + tenant + "/" + connection).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] take(ByteBuffer from, int length) {
        var taken = new byte[length];
        from.get(taken);
        return taken;
    }

    private static SecretKey key(String id, String base64) {
        var bytes = decoded(base64);
        if (bytes.length != KEY || !id.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException(
                    "hearback.seal.keys: an id of a-z, 0-9 and '-', and 32 bytes in Base64 (openssl rand -base64 32)");
        }
        return new SecretKeySpec(bytes, "HKDF");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // its message quotes the key; the one above does not
        }
    }
}
