package io.hearback.intake.imports;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class NdjsonLinesTest {

    @Test
    void numbers_count_every_line_and_empty_ones_say_nothing() throws Exception {
        assertThat(read("{\"a\":1}\n\n  \r\n{\"b\":\"é\"}")).containsExactly("1 {\"a\":1}", "4 {\"b\":\"é\"}");
    }

    @Test
    void a_last_line_needs_no_end() throws Exception {
        assertThat(read("x\ny")).containsExactly("1 x", "2 y");
        assertThat(read("x\ny\n")).containsExactly("1 x", "2 y");
        assertThat(read("")).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_and_the_next_one_is_read() throws Exception {
        var long_ = "x".repeat(Line.LONGEST + 1);
        assertThat(read("a\n" + long_ + "\nb")).containsExactly("1 a", "2 is longer than 64 kB", "3 b");
        assertThat(read("x".repeat(Line.LONGEST) + "\nb")).hasSize(2).last().isEqualTo("2 b");
    }

    @Test
    void lines_may_arrive_in_any_pieces() throws Exception {
        var text = "{\"a\":1}\n{\"b\":2}\n{\"c\":3}".getBytes(StandardCharsets.UTF_8);
        assertThat(read(new Drip(text))).containsExactly("1 {\"a\":1}", "2 {\"b\":2}", "3 {\"c\":3}");
    }

    private static List<String> read(String text) throws IOException, UnreadableFileException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<String> read(InputStream file) throws IOException, UnreadableFileException {
        return all(new NdjsonLines(file));
    }

    static List<String> all(Lines lines) throws IOException, UnreadableFileException {
        var all = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line.number() + " "
                    + (line.flaw() == null
                            ? new String(line.json(), StandardCharsets.UTF_8)
                            : line.flaw().message()));
        }
        return all;
    }

    /** One byte at a time. */
    private static final class Drip extends ByteArrayInputStream {

        Drip(byte[] text) {
            super(text);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(1, length));
        }
    }
}
