package io.hearback.guard;

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
import java.util.stream.Collectors;

/**
 * Seals what must not be read where it lies: AES-256-GCM (NIST SP 800-38D) with a random nonce. Each context has a key of its
 * own (HKDF, RFC 5869), so random nonces last for ever, and the same words are the associated data: what was moved to another
 * row or another tenant cannot be opened.
 *
 * <p>Sealed: length of the key's id (1 byte), the id, nonce (12 bytes), ciphertext with tag. To rotate: add a key, make it
 * the current one, and remove the old one once nothing is sealed with it any more.
 */
public final class Seal {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String current;
    private final Map<String, SecretKey> keys;

    /**
     * @param current the id of the key that seals from now on
     * @param keys by id (1 to 32 of a-z, 0-9 and '-'): 32 random bytes in Base64. All of them open
     * @throws IllegalArgumentException for what is no key; its message does not quote it
     */
    public Seal(String current, Map<String, String> keys) {
        this.current = current;
        this.keys = keys.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> key(key.getKey(), key.getValue())));
        if (!this.keys.containsKey(current)) {
            throw new IllegalArgumentException("hearback.seal.current names none of hearback.seal.keys");
        }
    }

    /** @param context what it is for and whose it is, in US-ASCII; needed again to open it */
    public byte[] seal(String context, byte[] content) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var id = current.getBytes(StandardCharsets.US_ASCII);
        var sealed = crypt(Cipher.ENCRYPT_MODE, keys.get(current), nonce, bytes(context), content);
        return ByteBuffer.allocate(1 + id.length + NONCE + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed for something else or with a key we have no more, or was changed */
    public byte[] open(String context, byte[] sealed) {
        try {
            var from = ByteBuffer.wrap(sealed);
            var id = take(from, from.get());
            var key = keys.get(new String(id, StandardCharsets.US_ASCII));
            if (key == null) {
                throw new IllegalStateException("sealed with a key that hearback.seal.keys does not have");
            }
            var nonce = take(from, NONCE);
            return crypt(Cipher.DECRYPT_MODE, key, nonce, bytes(context), take(from, from.remaining()));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalStateException("this was never sealed", e);
        }
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.US_ASCII);
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
