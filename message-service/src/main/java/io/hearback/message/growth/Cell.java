package io.hearback.message.growth;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula (OWASP, "CSV Injection"): an apostrophe goes before a text that
 * begins like one, and is taken away again on the way in. A text that begins with apostrophes and then like a formula
 * gets one more, so that each comes back as it was.
 */
final class Cell {

    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private Cell() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String unguarded(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
