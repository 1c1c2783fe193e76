package io.hearback.feedback.offer;

import io.hearback.feedback.link.FreeText;

import java.util.regex.Pattern;

/** What people type, made fit to be kept, mailed and shown. */
final class Typed {

    /** What intake-service takes from nobody: other controls, and what turns the direction of writing. */
    private static final Pattern NOT_WRITTEN = Pattern.compile("[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Typed() {}

    /** @return the words, as many lines as they have; what is too long stays, for its author to shorten */
    static String words(String typed) {
        var clean = FreeText.clean(typed).replace('\t', ' ');
        return NOT_WRITTEN.matcher(loneHalvesGone(clean)).replaceAll("").strip();
    }

    /** @return the words, cut where they are too long: for notes, which nobody else reads */
    static String text(String typed, int longest) {
        var words = words(typed);
        return words.length() <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, wholeCharacters(words, longest)));
    }

    /** @return as {@link #text}, in one line */
    static String line(String typed, int longest) {
        return text(typed == null ? "" : typed.replaceAll("\\s+", " "), longest);
    }

    private static int wholeCharacters(String words, int longest) {
        var end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
        return words.codePointCount(0, end);
    }

    /** Halves of a character, which UTF-8 cannot say: pairs are left alone. */
    private static String loneHalvesGone(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
