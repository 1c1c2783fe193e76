package io.hearback.message.lint;

import io.hearback.message.respect.Span;

import java.util.Arrays;

/** A text taken out of a source, of which every character remembers where it stood. Carriage returns are left out. */
final class PlacedText {

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int endOfSource;

    private PlacedText(Writer written, int endOfSource) {
        this.text = written.text.toString();
        this.starts = Arrays.copyOf(written.starts, text.length());
        this.ends = Arrays.copyOf(written.ends, text.length());
        this.endOfSource = endOfSource;
    }

    /** The source as it is, from an offset on. */
    static PlacedText from(int offset, String source) {
        var writer = new Writer();
        writer.copy(source, offset, source.length());
        return writer.done(source.length());
    }

    String text() {
        return text;
    }

    /** @return where a span of this text stands in the source; it holds all that lies between its ends */
    Span inSource(Span span) {
        if (span.start() >= text.length()) {
            return new Span(endOfSource, endOfSource);
        }
        var start = starts[span.start()];
        var end = span.end() == span.start() ? start : ends[Math.min(span.end(), text.length()) - 1];
        return new Span(start, Math.max(start, end));
    }

    /** @return where the first line with anything on it stands in the source: what is missing is missed from there */
    Span firstLine() {
        var first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        var end = text.indexOf('\n', first);
        return inSource(new Span(first, end < 0 ? text.length() : end));
    }

    /** Puts a text together from left to right. */
    static final class Writer {

        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[1024];
        private int[] ends = new int[1024];

        /** @param start where the source has it, up to before {@code end} */
        void add(char character, int start, int end) {
            var at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at);
                ends = Arrays.copyOf(ends, 2 * at);
            }
            text.append(character);
            starts[at] = start;
            ends[at] = end;
        }

        void copy(String source, int start, int end) {
            for (var at = start; at < end; at++) {
                if (source.charAt(at) != '\r') {
                    add(source.charAt(at), at, at + 1);
                }
            }
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        boolean endsWithSpace() {
            return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
        }

        void dropTrailingSpace() {
            while (endsWithSpace()) {
                text.setLength(text.length() - 1);
            }
        }

        PlacedText done(int endOfSource) {
            return new PlacedText(this, endOfSource);
        }
    }
}
