package io.hearback.message.lint;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

import java.util.Set;
import java.util.regex.Pattern;

/** The words of an HTML page as its reader sees them: paragraphs by an empty line, other blocks by a line feed. */
final class HtmlText implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of("head", "title", "script", "style", "template", "svg");

    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "table",
            "blockquote",
            "pre",
            "hr",
            "header",
            "footer",
            "section",
            "article");

    private static final Pattern REFERENCE = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?");

    private final String source;
    private final int offset;
    private final PlacedText.Writer writer = new PlacedText.Writer();
    private int breaks;

    private HtmlText(String source, int offset) {
        this.source = source;
        this.offset = offset;
    }

    static PlacedText from(int offset, String source) {
        var text = new HtmlText(source, offset);
        Parser.htmlParser()
                .setTrackPosition(true)
                .parseInput(source.substring(offset), "")
                .filter(text);
        return text.writer.done(source.length());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (UNSEEN.contains(node.nodeName())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode words && words.sourceRange().isTracked()) {
            write(
                    offset + words.sourceRange().startPos(),
                    offset + words.sourceRange().endPos());
        } else if (node instanceof Element element) {
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            breakLine(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        if (element.nameIs("br")) {
            breaks++;
        } else if (isPlaceholder(element)) {
            write(
                    offset + element.sourceRange().startPos(),
                    offset + element.sourceRange().endPos());
        } else {
            breakLine(element);
        }
    }

    /** Some templates write {@code <name>} for what HTML takes for a tag that nobody knows. */
    private static boolean isPlaceholder(Element element) {
        return !element.tag().isKnownTag()
                && !element.tagName().startsWith("#")
                && element.tagName().matches("\\w+")
                && element.sourceRange().isTracked();
    }

    private void breakLine(Element element) {
        if (PARAGRAPHS.contains(element.normalName())) {
            breaks = Math.max(breaks, 2);
        } else if (element.isBlock()) {
            breaks = Math.max(breaks, 1);
        }
    }

    private void write(int start, int end) {
        var references = REFERENCE.matcher(source).region(start, end);
        var at = start;
        while (references.find()) {
            writeAsIs(at, references.start());
            for (var character :
                    Parser.unescapeEntities(references.group(), false).toCharArray()) {
                write(character, references.start(), references.end());
            }
            at = references.end();
        }
        writeAsIs(at, end);
    }

    private void writeAsIs(int start, int end) {
        for (var at = start; at < end; at++) {
            write(source.charAt(at), at, at + 1);
        }
    }

    /** White space runs together; what only shapes the line, such as a soft hyphen, has nothing to say. */
    private void write(char character, int start, int end) {
        if (Character.isWhitespace(character) || character == '\u00a0') {
            if (breaks == 0 && !writer.isEmpty() && !writer.endsWithSpace()) {
                writer.add(' ', start, end);
            }
        } else if (Character.getType(character) != Character.FORMAT) {
            breakBefore(start);
            writer.add(character, start, end);
        }
    }

    private void breakBefore(int start) {
        if (breaks > 0 && !writer.isEmpty()) {
            writer.dropTrailingSpace();
            for (var i = 0; i < breaks; i++) {
                writer.add('\n', start, start);
            }
        }
        breaks = 0;
    }
}
