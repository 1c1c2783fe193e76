package io.hearback.message.dispatch;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Against the library, which says the same more slowly. */
class AlternativesTest {

    private static final String BOUNDARY = "0123456789abcdef".repeat(2);

    @Property(tries = 200)
    void are_to_the_byte_what_the_library_writes(@ForAll String text, @ForAll String html)
            throws MessagingException, IOException {
        var alternatives = new Alternatives(BOUNDARY, text + "é", html + "é");
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setContent(new Bounded(part(text + "é", "plain"), part(html + "é", "html")));
        message.saveChanges();
        var written = new ByteArrayOutputStream();
        message.writeTo(written);
        var whole = written.toString(UTF_8);
        assertThat(message.getHeader("Content-Type")).containsExactly(alternatives.type());
        assertThat(new String(alternatives.bytes(), UTF_8)).isEqualTo(whole.substring(whole.indexOf("\r\n\r\n") + 4));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static class Bounded extends MimeMultipart {

        Bounded(MimeBodyPart... parts) throws MessagingException {
            super("alternative", parts);
            contentType = "multipart/alternative; boundary=\"" + BOUNDARY + "\"";
        }
    }
}
