package io.hearback.message.lint;

import java.util.regex.Pattern;

/**
 * What stands before the body: a first line {@code Subject: ...} (also in the other languages that notices have), the
 * headers of a saved e-mail (RFC 5322, section 2.2), or the front matter of a Markdown file.
 *
 * @param subject null if there is none
 * @param html whether a header says that the body is HTML
 * @param end where the body begins
 */
record Heading(String subject, boolean html, int end) {

    private static final String SUBJECT = "(?:subject|objet|betreff|asunto|oggetto|onderwerp|assunto)";

    private static final Pattern LINE = Pattern.compile(
            "\\A\\s*" + SUBJECT + "[ \\u00a0\\u202f]*:[ \\t\\u00a0\\u202f]*(.*?)[ \\t]*(?:\\r?\\n|\\z)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADERS =
            Pattern.compile("\\A(?:[!-9;-~]+:.*(?:\\r?\\n[ \\t].*)*\\r?\\n)+(?:\\r?\\n|\\z)");

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\r?\\n(?:.*\\r?\\n)*?---[ \\t]*(?:\\r?\\n|\\z)");

    static Heading of(String source, Medium medium) throws UnreadableException {
        if (medium == Medium.EMAIL) {
            var headers = HEADERS.matcher(source);
            if (headers.find()) {
                return headers(headers.group());
            }
        }
        if (medium == Medium.MARKDOWN) {
            var matter = FRONT_MATTER.matcher(source);
            if (matter.find()) {
                return new Heading(unquoted(value(matter.group(), SUBJECT)), false, matter.end());
            }
        }
        var line = LINE.matcher(source);
        return line.find() ? new Heading(orNull(line.group(1)), false, line.end()) : new Heading(null, false, 0);
    }

    private static Heading headers(String headers) throws UnreadableException {
        var type = value(headers, "content-type");
        var encoding = value(headers, "content-transfer-encoding");
        if (type != null && type.toLowerCase().startsWith("multipart/")) {
            throw new UnreadableException("has several parts; give the template of one part instead");
        }
        if (encoding != null && encoding.toLowerCase().matches("base64|quoted-printable")) {
            throw new UnreadableException("is encoded as " + encoding + "; give the template it was made from instead");
        }
        var html = type != null && type.toLowerCase().startsWith("text/html");
        return new Heading(value(headers, SUBJECT), html, headers.length());
    }

    private static String value(String lines, String name) {
        var found = Pattern.compile("(?im)^" + name + "[ \\t]*:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)$")
                .matcher(lines);
        return found.find() ? orNull(found.group(1).replaceAll("\\s+", " ")) : null;
    }

    private static String unquoted(String value) {
        return value == null ? null : orNull(value.replaceAll("\\A([\"'])(.*)\\1\\z", "$2"));
    }

    private static String orNull(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
