package io.hearback.message.respect.text;

import io.hearback.message.respect.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spans of one text. */
public final class Spans {

    private Spans() {}

    /** @return the spans in order, those that overlap as one */
    public static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (!joined.isEmpty() && joined.getLast().end() >= span.start()) {
                var last = joined.removeLast();
                joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
