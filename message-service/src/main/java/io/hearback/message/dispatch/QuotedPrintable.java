package io.hearback.message.dispatch;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.PreencodedMimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;

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

    private final byte[] text;
    private final byte[] encoded;
    private int length;
    private int column;

    private QuotedPrintable(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.encoded = new byte[4 * this.text.length + 3]; // =XX for each, and a soft end for each 25 of them
    }

    /** @param subtype plain or html */
    static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var type = "text/" + subtype + "; charset=UTF-8";
        var part = new PreencodedMimeBodyPart("quoted-printable");
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(encode(text), type)));
        part.setHeader("Content-Transfer-Encoding", part.getEncoding()); // or the library looks which it would choose
        return part;
    }

    /** @return US-ASCII; lines, however they ended, end with CRLF */
    static byte[] encode(String text) {
        return new QuotedPrintable(text).encode();
    }

    private byte[] encode() {
        for (int i = 0; i < text.length; i++) {
            if (isLineEnd(i)) {
                endLine(i);
            } else if (isPlain(i)) {
                makeRoomFor(1);
                encoded[length++] = text[i];
            } else {
                makeRoomFor(3);
                encoded[length++] = '=';
                encoded[length++] = HEX[text[i] >> 4 & 0xF];
                encoded[length++] = HEX[text[i] & 0xF];
            }
        }
        return Arrays.copyOf(encoded, length);
    }

    private boolean isLineEnd(int i) {
        return text[i] == '\n' || text[i] == '\r';
    }

    /** A space at the end of a line would be lost on the way. */
    private boolean isPlain(int i) {
        var each = text[i];
        return each == ' ' ? i + 1 < text.length && !isLineEnd(i + 1) : each > ' ' && each < 0x7F && each != '=';
    }

    /** Once for CR and LF together. */
    private void endLine(int i) {
        if (text[i] == '\r' || i == 0 || text[i - 1] != '\r') {
            encoded[length++] = '\r';
            encoded[length++] = '\n';
            column = 0;
        }
    }

    private void makeRoomFor(int bytes) {
        column += bytes;
        if (column > LINE) {
            encoded[length++] = '=';
            encoded[length++] = '\r';
            encoded[length++] = '\n';
            column = bytes;
        }
    }
}
