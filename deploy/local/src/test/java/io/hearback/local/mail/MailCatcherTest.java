package io.hearback.local.mail;

import io.hearback.local.port.Ports;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailCatcherTest {

    private final MailCatcher mail = new MailCatcher(Ports.free());

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void keeps_what_it_accepts() throws MessagingException {
        send("camille@example.org");

        CaughtNotice notice = mail.waitFor("camille@example.org", Duration.ofSeconds(5));
        assertThat(notice.subject()).isEqualTo("Votre candidature, développeuse");
        assertThat(notice.text()).contains("Bonjour é").contains("\n.une ligne qui commence par un point");
        assertThat(notice.link()).contains("http://localhost:8083/c/abc_-123");
        assertThat(new String(notice.raw(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Received:");
    }

    @Test
    void finds_a_recipients_notices_among_all_however_the_address_is_written() throws MessagingException {
        send("Camille@Example.org");
        send("lou@example.org");
        send("camille@example.org");

        assertThat(mail.to("CAMILLE@example.org"))
                .extracting(CaughtNotice::recipient)
                .containsExactly("Camille@Example.org", "camille@example.org");
        assertThat(mail.all())
                .extracting(CaughtNotice::recipient)
                .containsExactly("Camille@Example.org", "lou@example.org", "camille@example.org");

        mail.clear();
        assertThat(mail.to("camille@example.org")).isEmpty();
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void refuses_those_who_are_not_there() {
        assertThatThrownBy(() -> send("nobody@example.org"))
                .hasRootCauseInstanceOf(SMTPAddressFailedException.class)
                .rootCause()
                .hasMessageContaining("550 5.1.1");
        assertThatThrownBy(() -> send("someone@mailbox.invalid"))
                .hasRootCauseMessage("550 5.1.1 No such mailbox here\n");
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void can_be_told_to_answer_that_it_is_busy_and_then_to_behave() throws MessagingException {
        mail.answerAt(SmtpPhase.BEFORE_KEEPING, 451, "4.3.0 try later");
        assertThatThrownBy(() -> send("camille@example.org")).hasMessageContaining("451 4.3.0");
        assertThat(mail.all()).isEmpty();

        mail.behave();
        send("camille@example.org");
        assertThat(mail.to("camille@example.org")).hasSize(1);
    }

    @Test
    void can_accept_a_notice_and_lose_the_answer() {
        mail.dropConnectionAt(SmtpPhase.AFTER_KEEPING);
        assertThatThrownBy(() -> send("camille@example.org")).isInstanceOf(MessagingException.class);
        assertThat(mail.to("camille@example.org")).hasSize(1);
    }

    @Test
    void can_drop_the_connection_before_it_keeps_anything() {
        mail.dropConnectionAt(SmtpPhase.RECIPIENT);
        assertThatThrownBy(() -> send("camille@example.org")).isInstanceOf(MessagingException.class);
        assertThat(mail.all()).isEmpty();
    }

    private void send(String recipient) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", mail.host());
        properties.put("mail.smtp.port", mail.port());
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("notices@hearback.localhost"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject("Votre candidature, développeuse", "UTF-8");
        message.setText(
                "Bonjour é\r\n.une ligne qui commence par un point\r\nhttp://localhost:8083/c/abc_-123\r\n", "UTF-8");
        Transport.send(message);
    }
}
