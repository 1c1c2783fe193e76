package io.hearback.message.lint;

import io.hearback.message.lint.Lines.Position;
import io.hearback.message.respect.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplateReaderTest {

    @Test
    void a_plain_text_is_read_as_it_is() throws Exception {
        var template = read("a.txt", "Dear Ana,\n\nno 😀 luck, sorry.\n");

        assertThat(template.subject()).isNull();
        assertThat(template.body().text()).isEqualTo("Dear Ana,\n\nno 😀 luck, sorry.\n");
        var place = place(template, "luck");
        assertThat(place.start()).isEqualTo(new Position(3, 7));
        assertThat(place.end()).isEqualTo(new Position(3, 11));
        assertThat(place.excerpt()).isEqualTo("luck");
    }

    @Test
    void lines_are_counted_from_the_top_of_the_file_whatever_ends_them() throws Exception {
        var template = read("a.txt", "\ufeffSubject: Your application\r\nDear Ana,\r\nno luck\r\nthis time");

        assertThat(template.subject()).isEqualTo("Your application");
        assertThat(template.body().text()).isEqualTo("Dear Ana,\nno luck\nthis time");
        var place = place(template, "luck\nthis");
        assertThat(place.start()).isEqualTo(new Position(3, 4));
        assertThat(place.end()).isEqualTo(new Position(4, 5));
        assertThat(place.offset()).isEqualTo("Subject: Your application\r\nDear Ana,\r\nno ".length());
        assertThat(place.length()).isEqualTo("luck\r\nthis".length());
        assertThat(place.excerpt()).isEqualTo("luck this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Subject: X", "subject:X", "Objet : X", "Objet\u00a0:\u00a0X", "Betreff: X  ", "\nAssunto: X"})
    void a_first_line_may_be_the_subject(String first) throws Exception {
        var template = read("a.txt", first + "\nDear Ana");

        assertThat(template.subject()).isEqualTo("X");
        assertThat(template.body().text()).isEqualTo("Dear Ana");
    }

    @Test
    void a_line_further_down_is_no_subject() throws Exception {
        assertThat(read("a.txt", "Dear Ana,\nSubject: X").subject()).isNull();
    }

    @Test
    void html_is_read_as_its_reader_sees_it() throws Exception {
        var template = read("a.html", """
                <html><head><title>No</title><style>p { color: red }</style></head>
                <body><!-- nobody sees this -->
                <p>Dear   {{name}},<br>caf&eacute; &amp;
                  <b>tough</b> lu&shy;ck</p>
                <table>{{#if x}}<tr><td>one</td><td>two</td></tr></table><div>Ana <Team> x&nbsp;y</div>
                </body></html>
                """);

        assertThat(template.body().text())
                .isEqualTo("Dear {{name}},\ncafé & tough luck\n\n{{#if x}}\none\ntwo\n\nAna <Team> x y");
        var place = place(template, "tough luck");
        assertThat(place.start()).isEqualTo(new Position(4, 6));
        assertThat(place.excerpt()).isEqualTo("tough</b> lu&shy;ck");
        assertThat(place(template, "é").excerpt()).isEqualTo("&eacute;");
        assertThat(place(template, "é").start()).isEqualTo(new Position(3, 27));
        assertThat(place(template, "two").start()).isEqualTo(new Position(5, 37));
        assertThat(place(template, "<Team>").excerpt()).isEqualTo("<Team>");
    }

    @Test
    void a_subject_may_stand_before_html() throws Exception {
        var template = read("a.html", "Subject: X & Y\n<p>Dear Ana</p>\n<p>no luck</p>");

        assertThat(template.subject()).isEqualTo("X & Y");
        assertThat(template.body().text()).isEqualTo("Dear Ana\n\nno luck");
        assertThat(place(template, "luck").start()).isEqualTo(new Position(3, 7));
    }

    @Test
    void markdown_is_read_without_its_marks() throws Exception {
        var template = read("a.md", """
                ---
                subject: "Your application"
                ---
                ## Dear *|FNAME|*,

                **No** luck, [ask us](https://example.org/x) __NAME__ [first name]
                <!-- later -->
                > quoted *twice*
                """);

        assertThat(template.subject()).isEqualTo("Your application");
        assertThat(template.body().text())
                .isEqualTo("Dear *|FNAME|*,\n\nNo luck, ask us __NAME__ [first name]\n\nquoted twice\n");
        assertThat(place(template, "ask us").start()).isEqualTo(new Position(6, 15));
        assertThat(place(template, "twice").start()).isEqualTo(new Position(8, 11));
    }

    @Test
    void the_headers_of_an_email_are_not_its_body() throws Exception {
        var template = read(
                "a.eml",
                "From: a@example.org\r\nSubject: Your\r\n application\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Dear Ana</p>");

        assertThat(template.subject()).isEqualTo("Your application");
        assertThat(template.body().text()).isEqualTo("Dear Ana");
        assertThat(place(template, "Ana").start()).isEqualTo(new Position(6, 9));
    }

    @Test
    void an_encoded_email_is_not_judged_by_its_code() {
        assertThatThrownBy(() -> read("a.eml", "Content-Transfer-Encoding: base64\n\nRGVhcg==\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("base64");
        assertThatThrownBy(() -> read("a.eml", "Content-Type: multipart/alternative; boundary=x\n\n--x\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("parts");
    }

    @Test
    void what_looks_like_html_is_html_if_the_name_does_not_say() throws Exception {
        assertThat(read("stdin", "<!DOCTYPE html><p>Dear Ana").body().text()).isEqualTo("Dear Ana");
        assertThat(read("stdin", "<name>, hello").body().text()).isEqualTo("<name>, hello");
    }

    @Test
    void what_is_no_message_is_not_judged() {
        assertThatThrownBy(() -> read("a.txt", "Subject: X\n \n")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> read("a.html", "<p><img src='x'></p>")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> read("a.txt", "a\0b")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> TemplateReader.read("a.txt", "déjà".getBytes(ISO_8859_1)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> TemplateReader.read("a.txt", new byte[(1 << 20) + 1]))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void what_is_missing_is_missed_from_the_first_line() throws Exception {
        var beginning = read("a.txt", "Subject: X\n\n  Dear Ana,\nno luck").beginning();

        assertThat(beginning.start()).isEqualTo(new Position(3, 3));
        assertThat(beginning.excerpt()).isEqualTo("Dear Ana,");
    }

    @Test
    void a_long_excerpt_is_cut_between_words() throws Exception {
        var template = read("a.txt", "word ".repeat(100));

        var excerpt = template.place(new Span(0, 500)).excerpt();
        assertThat(excerpt).endsWith("word …").hasSizeLessThan(105);
    }

    private static Template read(String name, String source) throws UnreadableException {
        return TemplateReader.read(name, source.getBytes(UTF_8));
    }

    private static Place place(Template template, String words) {
        var start = template.body().text().indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return template.place(new Span(start, start + words.length()));
    }
}
