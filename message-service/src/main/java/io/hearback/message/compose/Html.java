package io.hearback.message.compose;

import java.util.List;
import java.util.stream.Collectors;

import static io.hearback.message.compose.Composition.LINK;
import static io.hearback.message.compose.PlainText.inert;

/**
 * Writes paragraphs as HTML that needs no image, script or style sheet. It names no colour, so that the reader's own
 * scheme, light or dark, stays legible.
 */
final class Html {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:1.5em 1.25em;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.6">
            <div style="max-width:36em;margin:0 auto">
            %s</div>
            </body>
            </html>
            """;
    private static final String STYLE = " style=\"margin:0 0 1em;overflow-wrap:anywhere\"";
    private static final String HEADING_STYLE = " style=\"margin:1.5em 0 .5em;font-size:1em;overflow-wrap:anywhere\"";

    private Html() {}

    static String of(String language, String subject, List<Paragraph> paragraphs) {
        var body = paragraphs.stream().map(Html::block).collect(Collectors.joining());
        return PAGE.formatted(language, escaped(subject), body);
    }

    private static String block(Paragraph paragraph) {
        return switch (paragraph) {
            case Paragraph.Prose(var words) -> element("p", escaped(words));
            case Paragraph.Heading(var words) -> "<h2" + HEADING_STYLE + ">" + escaped(words) + "</h2>\n";
            case Paragraph.Invitation(var lead, var label) ->
                element("p", escaped(lead) + " <a href=\"" + LINK + "\">" + escaped(label) + "</a>.");
            case Paragraph.Lines(var lines) -> element("p", broken(lines));
            case Paragraph.Quote(var lines) -> element("blockquote", broken(lines));
            case Paragraph.Points(var points) ->
                element(
                        "ul",
                        points.stream()
                                .map(point -> "<li>" + escaped(point) + "</li>\n")
                                .collect(Collectors.joining()));
        };
    }

    private static String element(String name, String content) {
        return "<" + name + STYLE + ">" + content + "</" + name + ">\n";
    }

    private static String broken(List<String> lines) {
        return lines.stream().map(Html::escaped).collect(Collectors.joining("<br>\n"));
    }

    private static String escaped(String words) {
        return inert(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
