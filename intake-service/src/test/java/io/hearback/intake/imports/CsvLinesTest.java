package io.hearback.intake.imports;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvLinesTest {

    @Test
    void a_row_becomes_an_outcome_by_the_paths_in_the_header() throws Exception {
        assertThat(read("""
                        outcome,application.reference,reason.skills,reason.years,decisionAutomated,candidate.name
                        REJECTED,APP-1,Kubernetes | Kafka,3,true,"Martin, Camille"
                        """))
                .containsExactly("2 {\"outcome\":\"REJECTED\",\"application\":{\"reference\":\"APP-1\"},"
                        + "\"reason\":{\"skills\":[\"Kubernetes\",\"Kafka\"],\"years\":3},\"decisionAutomated\":true,"
                        + "\"candidate\":{\"name\":\"Martin, Camille\"}}");
    }

    @Test
    void an_empty_cell_says_nothing_and_what_is_no_number_goes_to_the_rules_as_it_is() throws Exception {
        assertThat(read("outcome,reason.years,job.title\nREJECTED,many,\n"))
                .containsExactly("2 {\"outcome\":\"REJECTED\",\"reason\":{\"years\":\"many\"}}");
    }

    @Test
    void a_number_is_that_of_the_line_where_the_row_begins() throws Exception {
        assertThat(read("outcome,candidateWords\nWITHDRAWN,\"two\nlines\"\nWITHDRAWN,one\n"))
                .containsExactly(
                        "2 {\"outcome\":\"WITHDRAWN\",\"candidateWords\":\"two\\nlines\"}",
                        "4 {\"outcome\":\"WITHDRAWN\",\"candidateWords\":\"one\"}");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws Exception {
        assertThat(read("\uFEFFoutcome\nREJECTED\n")).containsExactly("2 {\"outcome\":\"REJECTED\"}");
    }

    @Test
    void a_row_with_too_few_cells_is_a_bad_line_and_no_more() throws Exception {
        assertThat(read("outcome,job.title\nREJECTED\nREJECTED,Cook\n"))
                .containsExactly(
                        "2 has not as many cells as the header",
                        "3 {\"outcome\":\"REJECTED\",\"job\":{\"title\":\"Cook\"}}");
    }

    @Test
    void a_column_that_does_not_exist_is_named_and_a_header_that_is_none_is_not_quoted() {
        assertThatThrownBy(() -> read("outcome,candidate.mail\nx,y\n"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.violation().field()).isEqualTo("candidate.mail"));
        assertThatThrownBy(() -> read("camille@example.org,outcome\n"))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> {
                    assertThat(e.violation().field()).isEmpty();
                    assertThat(e).hasMessageNotContaining("camille");
                });
        assertThatThrownBy(() -> read("outcome,outcome\n")).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void a_quote_that_is_not_closed_ends_the_file_before_it_fills_the_memory() {
        assertThatThrownBy(() -> read("outcome\nREJECTED\n\"" + "x".repeat(500_000)))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class, e -> assertThat(e.line()).isEqualTo(3));
        assertThatThrownBy(() -> read("outcome\n\"REJECTED\n")).isInstanceOf(UnreadableFileException.class);
    }

    private static List<String> read(String text) throws Exception {
        var file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return NdjsonLinesTest.all(new CsvLines(file));
    }
}
