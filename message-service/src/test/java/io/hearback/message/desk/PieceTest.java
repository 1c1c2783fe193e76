package io.hearback.message.desk;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Span;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PieceTest {

    private static Finding at(Span... spans) {
        return new Finding("no-vagueness", "A2", Severity.ERROR, false, List.of(spans), "Say the real one.");
    }

    @Test
    void a_text_without_marks_is_one_piece() {
        assertThat(Piece.of("Hello.", List.of(at()))).containsExactly(new Piece("Hello.", null));
    }

    @Test
    void the_pieces_are_the_text_in_order_of_the_words() {
        assertThat(Piece.of("one two three", List.of(at(new Span(8, 13)), at(new Span(0, 3)))))
                .containsExactly(new Piece("one", 2), new Piece(" two ", null), new Piece("three", 1));
    }

    @Test
    void where_marks_overlap_no_word_is_lost_or_said_twice() {
        var pieces = Piece.of("one two three", List.of(at(new Span(0, 7)), at(new Span(4, 13), new Span(5, 6))));
        assertThat(pieces).containsExactly(new Piece("one two", 1), new Piece(" three", 2));
    }
}
