package io.hearback.intake.webhook;

import java.util.Base64;
import java.util.HexFormat;

/** Signatures as they stand in headers. Who sends something else gets no exception, but no bytes, which fit nothing. */
public final class Encoded {

    private static final byte[] NOTHING = {};

    private Encoded() {}

    /** @return empty if it is not hex */
    public static byte[] hex(String text) {
        try {
            return HexFormat.of().parseHex(text.strip());
        } catch (IllegalArgumentException e) {
            return NOTHING;
        }
    }

    /** @return empty if it is not Base64 */
    public static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            return NOTHING;
        }
    }
}
