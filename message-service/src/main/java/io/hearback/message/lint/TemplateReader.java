package io.hearback.message.lint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes a template of a file's bytes. */
final class TemplateReader {

    private static final int MOST_BYTES = 1 << 20;

    private TemplateReader() {}

    /** @throws UnreadableException if it is no text in UTF-8, too long for a message, or holds no words */
    static Template read(String name, byte[] bytes) throws UnreadableException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException("is larger than 1 MiB, which no message is");
        }
        var source = decode(bytes);
        var medium = Medium.of(name, source);
        var heading = Heading.of(source, medium);
        var body = medium == Medium.HTML || heading.html()
                ? HtmlText.from(heading.end(), source)
                : medium == Medium.MARKDOWN
                        ? MarkdownText.from(heading.end(), source)
                        : PlacedText.from(heading.end(), source);
        if (body.text().isBlank()) {
            throw new UnreadableException("holds no words to judge");
        }
        return new Template(name, source, heading.subject(), body);
    }

    private static String decode(byte[] bytes) throws UnreadableException {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableException("is not a text");
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException("is not a text in UTF-8; save it in that encoding");
        }
    }
}
