package io.hearback.message.dispatch;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

/** Against the library, which says the same each time anew. */
class SharedHeadersTest {

    private final SharedHeaders headers = new SharedHeaders("notices@hearback.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Data engineer",
                "Léa Bernard (Acme)",
                "Notre décision sur votre candidature : « Data engineer » (Acme Robotics), à Aix-en-Provence et à Sète",
                "応募の結果について",
                "A subject in plain letters that is so long that it has to go on in a second line, as mail servers like it",
                "\"quoted\" <and> =?UTF-8?Q?encoded?="
            })
    void are_to_the_byte_what_the_library_writes(String text) throws Exception {
        var expected = message();
        expected.setSubject(text, "UTF-8");
        expected.setFrom(new InternetAddress("notices@hearback.example", text, "UTF-8"));
        for (var time = 0; time < 2; time++) {
            var written = message();
            written.setHeader("Subject", headers.subject(text));
            written.setHeader("From", headers.from(text));
            assertThat(lines(written)).isEqualTo(lines(expected));
        }
    }

    private static MimeMessage message() {
        return new MimeMessage(Session.getInstance(new Properties()));
    }

    private static List<String> lines(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaderLines());
    }
}
