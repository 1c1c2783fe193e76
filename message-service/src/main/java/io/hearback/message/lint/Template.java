package io.hearback.message.lint;

import io.hearback.message.respect.Span;

/**
 * A file with a message, as its reader will see it.
 *
 * @param name as the person named it
 * @param source the file, without a byte order mark
 * @param subject null if it has none
 * @param body without markup
 */
record Template(String name, String source, String subject, PlacedText body) {

    /** @param span of the body */
    Place place(Span span) {
        return placeInSource(body.inSource(span));
    }

    /** Where to point when something is missing. */
    Place beginning() {
        return placeInSource(body.firstLine());
    }

    private Place placeInSource(Span span) {
        var lines = new Lines(source);
        return new Place(
                lines.at(span.start()),
                lines.at(span.end()),
                span.start(),
                span.end() - span.start(),
                source.substring(span.start(), span.end()));
    }
}
