package io.hearback.message.respect.text;

import io.hearback.message.respect.Span;

/**
 * A word of a text, or what stands in the place of one.
 *
 * @param folded without case and accents; of a gap or a link, what it is
 * @param placeholder null unless this is a gap of a template
 * @param sentence counts from 0
 */
public record Word(String folded, Placeholder placeholder, int start, int end, int sentence) {

    public static final String LINK = "<link>";
    public static final String MAIL = "<mail>";

    public boolean isPlain() {
        return folded.charAt(0) != '<';
    }

    public boolean isNumber() {
        return Character.isDigit(folded.charAt(0));
    }

    public Span span() {
        return new Span(start, end);
    }
}
