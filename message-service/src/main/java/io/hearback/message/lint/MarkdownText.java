package io.hearback.message.lint;

import java.util.regex.Pattern;

/**
 * Takes the marks out of a Markdown text (CommonMark) and leaves its words. Underscores and what looks like a placeholder
 * stay, for {@code __NAME__}, {@code *|NAME|*} and {@code <name>} are some.
 */
final class MarkdownText {

    /** What is dropped; a group "kept" stays. */
    private static final Pattern MARK = Pattern.compile(
            String.join(
                    "|",
                    "<!--.*?-->",
                    "^ {0,3}#{1,6}[ \\t]+",
                    "^ {0,3}>[ \\t]?",
                    "^[ \\t]*(?:[-*_][ \\t]*){3,}$",
                    "</?(?:br|p|div|span|b|i|strong|em|a|u|hr|img|center)\\b[^>]*>",
                    "!?\\[(?<kept>[^\\]\\n]*)\\]\\([^)\\n]*\\)",
                    "\\\\(?=[\\p{Punct}\\n])",
                    "(?<![\\w|*])\\*{1,3}(?=[^\\s|*])",
                    "(?<=[^\\s|*])\\*{1,3}(?![\\w|*])"),
            Pattern.MULTILINE | Pattern.DOTALL);

    private MarkdownText() {}

    static PlacedText from(int offset, String source) {
        var writer = new PlacedText.Writer();
        var marks = MARK.matcher(source).region(offset, source.length());
        marks.useTransparentBounds(true);
        var written = offset;
        while (marks.find()) {
            writer.copy(source, written, marks.start());
            if (marks.start("kept") >= 0) {
                writer.copy(source, marks.start("kept"), marks.end("kept"));
            }
            written = marks.end();
        }
        writer.copy(source, written, source.length());
        return writer.done(source.length());
    }
}
