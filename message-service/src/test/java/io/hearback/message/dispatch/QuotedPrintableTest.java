package io.hearback.message.dispatch;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Against the library, which says the same more slowly. */
class QuotedPrintableTest {

    @Provide
    Arbitrary<String> texts() {
        var piece = Arbitraries.of(
                "a",
                "Z",
                ".",
                "=",
                " ",
                "  ",
                "\t",
                "\n",
                "\r\n",
                "\r",
                "é",
                "ß",
                "日",
                "😀",
                "\u007F",
                "\u0000",
                "x".repeat(30));
        return piece.list().ofMaxSize(120).map(pieces -> String.join("", pieces));
    }

    @Property
    void is_to_the_byte_what_the_library_writes(@ForAll("texts") String text) throws MessagingException, IOException {
        var expected = new ByteArrayOutputStream();
        try (var encoder = MimeUtility.encode(expected, "quoted-printable")) {
            encoder.write(text.getBytes(UTF_8));
        }
        assertThat(encoded(text)).isEqualTo(expected.toString(StandardCharsets.US_ASCII));
    }

    @Property
    void is_read_as_it_was_written(@ForAll("texts") String text) throws MessagingException, IOException {
        var decoder = MimeUtility.decode(new ByteArrayInputStream(QuotedPrintable.encode(text)), "quoted-printable");
        assertThat(new String(decoder.readAllBytes(), UTF_8)).isEqualTo(text.replaceAll("\r\n|\r|\n", "\r\n"));
    }

    @Property
    void has_no_line_that_a_server_may_cut(@ForAll("texts") String text) {
        assertThat(encoded(text).split("\r\n", -1))
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(76)
                        .doesNotEndWith(" ")
                        .matches("[!-~ ]*"));
    }

    private static String encoded(String text) {
        return new String(QuotedPrintable.encode(text), StandardCharsets.US_ASCII);
    }
}
