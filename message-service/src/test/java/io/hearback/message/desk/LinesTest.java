package io.hearback.message.desk;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinesTest {

    private static final String LONG = "We have decided not to take your application further, and we want to tell you";

    @Test
    void a_break_that_only_kept_a_line_short_is_taken_back() {
        assertThat(Lines.flowing(LONG + "\nwhy.\n")).isEqualTo(LONG + " why.\n");
    }

    @Test
    void paragraphs_signatures_and_links_keep_their_breaks() {
        var text =
                "Hello Camille,\n\n" + LONG + ".\n\n" + LONG + ":\nhttps://example.invalid/c/1\n\nKind regards,\nLéa\n";
        assertThat(Lines.flowing(text)).isEqualTo(text);
    }
}
