package io.hearback.message.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text in quoted-printable (RFC 2045, 6.7), safe for every server and line length: to the byte what the library would write, but
 * it does so byte by byte through half a dozen streams, which cost more than all else of a message.
 */
final class QuotedPrintable {

    /** Without the = that ends a line softly. */
    private static final int LINE = 75;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] AS_IT_IS = new boolean[256];

    static {
        Arrays.fill(AS_IT_IS, ' ', 0x7F, true);
        AS_IT_IS['='] = false;
    }

    private final byte[] text;
    private final byte[] encoded;
    private int length;
    private int column;

    private QuotedPrintable(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.encoded = new byte[4 * this.text.length + 3]; // =XX for each, and a soft end for each 25 of them
    }

    /** @return US-ASCII; lines, however they ended, end with CRLF */
    static byte[] encode(String text) {
        return new QuotedPrintable(text).encode();
    }

    private byte[] encode() {
        var i = 0;
        while (i < text.length) {
            var end = endOfRun(i);
            copy(i, end);
            i = end;
            if (i < text.length) {
                if (isLineEnd(i)) {
                    endLine(i);
                } else {
                    escape(text[i]);
                }
                i++;
            }
        }
        return Arrays.copyOf(encoded, length);
    }

    /** @return where what needs no escape ends, most often a line; a space at the end of a line would be lost on the way */
    private int endOfRun(int begin) {
        var i = begin;
        while (i < text.length && AS_IT_IS[text[i] & 0xFF]) {
            i++;
        }
        var endsLine = i == text.length || isLineEnd(i);
        return endsLine && i > begin && text[i - 1] == ' ' ? i - 1 : i;
    }

    private boolean isLineEnd(int i) {
        return text[i] == '\n' || text[i] == '\r';
    }

    private void copy(int begin, int end) {
        for (var from = begin; from < end; ) {
            if (column == LINE) {
                endSoftly();
            }
            var count = Math.min(end - from, LINE - column);
            System.arraycopy(text, from, encoded, length, count);
            length += count;
            column += count;
            from += count;
        }
    }

    private void escape(byte each) {
        if (column + 3 > LINE) {
            endSoftly();
        }
        encoded[length++] = '=';
        encoded[length++] = HEX[each >> 4 & 0xF];
        encoded[length++] = HEX[each & 0xF];
        column += 3;
    }

    /** Once for CR and LF together. */
    private void endLine(int i) {
        if (text[i] == '\r' || i == 0 || text[i - 1] != '\r') {
            encoded[length++] = '\r';
            encoded[length++] = '\n';
            column = 0;
        }
    }

    private void endSoftly() {
        encoded[length++] = '=';
        encoded[length++] = '\r';
        encoded[length++] = '\n';
        column = 0;
    }
}
