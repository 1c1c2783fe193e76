package io.hearback.message.compose;

import java.util.regex.Pattern;

/** Makes what people typed fit to stand in a sentence of ours. */
final class Phrase {

    private static final Pattern GAP = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern DANGLING = Pattern.compile("[\\s.,;:…]+$");

    private Phrase() {}

    /** @return the value in one line without outer spaces; null if nothing is left */
    static String oneLine(String value) {
        if (value == null) {
            return null;
        }
        // A lone no-break space is wanted typography and stays.
        var line = GAP.matcher(value)
                .replaceAll(gap -> gap.group().matches("[\u00a0\u202f]") ? gap.group() : " ")
                .strip();
        return line.isEmpty() ? null : line;
    }

    /** @return the value in one line, without the punctuation of a sentence that it does not end here; or null */
    static String detail(String value) {
        var line = oneLine(value);
        return line == null ? null : oneLine(DANGLING.matcher(line).replaceAll(""));
    }
}
