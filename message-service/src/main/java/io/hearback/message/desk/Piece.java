package io.hearback.message.desk;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a text that was judged.
 *
 * @param remark the number of the remark about it, or null
 */
public record Piece(String words, Integer remark) {

    private record Marked(Span span, int remark) {}

    /**
     * Cuts a text where marks begin and end. Where two overlap, the one that begins first keeps the words.
     *
     * @param broken in the order of their remarks
     */
    static List<Piece> of(String text, List<Finding> broken) {
        var marks = new ArrayList<Marked>();
        for (int i = 0; i < broken.size(); i++) {
            for (var span : broken.get(i).spans()) {
                marks.add(new Marked(span, i + 1));
            }
        }
        marks.sort(Comparator.comparingInt((Marked marked) -> marked.span().start()));
        var pieces = new ArrayList<Piece>();
        int end = 0;
        for (var marked : marks) {
            var start = Math.max(end, marked.span().start());
            if (marked.span().end() > start) {
                add(pieces, text.substring(end, start), null);
                add(pieces, text.substring(start, marked.span().end()), marked.remark());
                end = marked.span().end();
            }
        }
        add(pieces, text.substring(end), null);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String words, Integer remark) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, remark));
        }
    }
}
