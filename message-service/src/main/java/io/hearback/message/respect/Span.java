package io.hearback.message.respect;

/**
 * A part of the text that was judged.
 *
 * @param start offset of its first character, in UTF-16 units from 0
 * @param end offset after its last one
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span does not end before it starts");
        }
    }
}
