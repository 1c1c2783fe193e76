package io.hearback.intake.tenant;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import static java.util.Objects.requireNonNull;

/**
 * An API key as its holder has it: {@code hb_live_<id>_<secret>_<checksum>}. The id is 12 characters that may be shown, the
 * secret 256 random bits in 43 digits of base 62, and the checksum the CRC-32 of all before it in 8 hex digits: it keeps
 * nobody out, but a typing error or a guess costs no question to the database, and a secret scanner knows a key from a
 * string that looks like one.
 */
public record ApiKey(String id, String secret) {

    /** How every API key begins, those named in the configuration included, so that secret scanners know it. */
    public static final String PREFIX = "hb_";

    private static final String START = PREFIX + "live_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 43;
    private static final int CHECKSUM_LENGTH = 9;
    private static final Pattern OURS = Pattern.compile(START + "[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9a-f]{8}");

    /** Keys named in the configuration are of any form; what is about as long as ours, and cut like ours, says it is ours. */
    private static final Pattern LIKE_OURS =
            Pattern.compile(START + "[^_]{10,14}_.{%d,}".formatted(SECRET_LENGTH + CHECKSUM_LENGTH - 4));

    private static final SecureRandom RANDOM = new SecureRandom();

    public ApiKey {
        requireNonNull(id, "id is null");
        requireNonNull(secret, "secret is null");
    }

    /** @return a new key; nobody has it yet */
    public static ApiKey random() {
        return new ApiKey(random(ID_LENGTH, 64), random(SECRET_LENGTH, 256));
    }

    /** @return whether it is worth a look-up: of a form that is not ours, or of ours and with the right checksum */
    static boolean mayExist(String shown) {
        return OURS.matcher(shown).matches()
                ? shown.endsWith(checksum(shown.substring(0, shown.length() - CHECKSUM_LENGTH)))
                : !LIKE_OURS.matcher(shown).matches();
    }

    /** @return the whole key, to be shown once and kept by its holder alone */
    public String reveal() {
        var whole = START + id + "_" + secret;
        return whole + checksum(whole);
    }

    public Sha256 hash() {
        return Sha256.of(reveal());
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return "_%08x".formatted(crc.getValue());
    }

    private static String random(int length, int bits) {
        var number = new BigInteger(bits, RANDOM);
        var digits = new char[length];
        for (int place = length - 1; place >= 0; place--) {
            var divided = number.divideAndRemainder(BigInteger.valueOf(DIGITS.length()));
            digits[place] = DIGITS.charAt(divided[1].intValue());
            number = divided[0];
        }
        return new String(digits);
    }

    /** Without the secret, as it may end in a log. */
    @Override
    public String toString() {
        return START + id;
    }
}
