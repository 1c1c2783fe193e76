package io.hearback.message.compose;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static io.hearback.message.compose.Composition.LINK;

/** Writes paragraphs as plain text. */
final class PlainText {

    /** RFC 5322, 2.1.1: lines should have no more than 78 characters. */
    private static final int COLUMNS = 78;

    private static final Pattern DOUBLE_BRACE = Pattern.compile("\\{(?=\\{)");

    private PlainText() {}

    /** @param colon what announces the link on the line after it */
    static String of(List<Paragraph> paragraphs, String colon) {
        return paragraphs.stream()
                .map(paragraph -> switch (paragraph) {
                    case Paragraph.Prose(var words) -> wrapped(inert(words));
                    case Paragraph.Heading(var words) -> wrapped(inert(words));
                    case Paragraph.Invitation(var lead, var label) ->
                        wrapped(inert(lead + " " + label + colon)) + LINK + "\n";
                    case Paragraph.Lines(var lines) -> each("", lines);
                    case Paragraph.Quote(var lines) -> each("> ", lines);
                    case Paragraph.Points(var points) -> each("- ", points);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String each(String mark, List<String> lines) {
        return lines.stream().map(line -> wrapped(mark + inert(line))).collect(Collectors.joining());
    }

    /**
     * Parts double braces with a word joiner, which nobody sees: what a person typed must never be taken for the place
     * where the link goes.
     */
    static String inert(String words) {
        return words.indexOf("{{") < 0 ? words : DOUBLE_BRACE.matcher(words).replaceAll("{\u2060");
    }

    /** Breaks at plain spaces only: a no-break space holds, and a longer word keeps its line to itself. */
    private static String wrapped(String words) {
        var text = new StringBuilder();
        var column = 0;
        for (var word : words.split(" ")) {
            var width = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + width > COLUMNS) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += width;
        }
        return text.append('\n').toString();
    }
}
