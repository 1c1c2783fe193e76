package io.hearback.message.dispatch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The same text twice, plain and as HTML, as the body of a message (multipart/alternative, RFC 2046, 5.1.4): to the byte what the
 * library would write, which asks each part anew what it holds.
 *
 * @param boundary in neither text, and with none of the characters that would have to be quoted (RFC 2045, 5.1)
 */
record Alternatives(String boundary, String text, String html) {

    private static final String PART = """
            --%s
            Content-Type: text/%s; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            """.replace("\n", "\r\n");

    /** @return the value of the header Content-Type */
    String type() {
        return "multipart/alternative; boundary=\"" + boundary + "\"";
    }

    /** @return US-ASCII, with CRLF */
    byte[] bytes() {
        var plainly = QuotedPrintable.encode(text);
        var richly = QuotedPrintable.encode(html);
        var bytes = new ByteArrayOutputStream(plainly.length + richly.length + 512);
        write(bytes, part("plain"));
        bytes.writeBytes(plainly);
        write(bytes, "\r\n" + part("html"));
        bytes.writeBytes(richly);
        write(bytes, "\r\n--" + boundary + "--\r\n");
        return bytes.toByteArray();
    }

    private String part(String subtype) {
        return PART.formatted(boundary, subtype);
    }

    private static void write(ByteArrayOutputStream bytes, String ascii) {
        bytes.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
