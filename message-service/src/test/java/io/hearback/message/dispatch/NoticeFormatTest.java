package io.hearback.message.dispatch;

import io.hearback.contract.NoticeKind;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.SampleNotices;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NoticeFormatTest {

    private static final List<String> ALLOWED = List.of(
            "Date",
            "From",
            "Reply-To",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "Auto-Submitted");

    private final NoticeFormat format = new NoticeFormat(
            SampleNotices.key(),
            Keys.unsigned(),
            "notices@hearback.example",
            "https://hear.example/",
            "https://desk.example/");

    private byte[] bytes(Notice notice) throws MessagingException {
        return format.toSend(notice).bytes();
    }

    private MimeMessage read(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static List<String> headers(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .map(header -> header.getName())
                .toList();
    }

    @Test
    void the_same_notice_is_the_same_to_the_byte() throws Exception {
        var notice = SampleNotices.refusal();
        assertThat(bytes(notice)).isEqualTo(bytes(notice));
    }

    @Test
    void two_notices_share_neither_message_id_nor_link_nor_boundary() throws Exception {
        var one = SampleNotices.refusal();
        var other = SampleNotices.refusal();
        assertThat(one.messageId()).isNotEqualTo(other.messageId());
        assertThat(one.link().sha256()).isNotEqualTo(other.link().sha256());
        assertThat(read(bytes(one)).getContentType())
                .isNotEqualTo(read(bytes(other)).getContentType());
    }

    @Test
    void has_exactly_the_headers_it_should() throws Exception {
        assertThat(headers(read(bytes(SampleNotices.refusal())))).containsExactlyInAnyOrderElementsOf(ALLOWED);
    }

    @Test
    void comes_from_the_recruiter_and_answers_go_there() throws Exception {
        var notice = SampleNotices.refusal();
        var message = read(bytes(notice));
        assertThat(message.getFrom()[0].toString()).contains("notices@hearback.example");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Léa Bernard (Acme)");
        assertThat(message.getReplyTo()[0].toString()).contains("lea.bernard@acme.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContentLanguage()).containsExactly("fr");
        assertThat(message.getMessageID()).isEqualTo(notice.messageId());
        assertThat(message.getSentDate().toInstant()).isEqualTo(SampleNotices.NOON);
        assertThat(message.getSubject()).isEqualTo("Votre candidature : Data engineer");
    }

    @Test
    void both_bodies_lead_to_the_page_and_no_placeholder_is_left() throws Exception {
        var notice = SampleNotices.refusal();
        var link = "https://hear.example/c/" + SampleNotices.key().linkToken(notice.tenant(), notice.id());
        var parts = (MimeMultipart) read(bytes(notice)).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            assertThat(parts.getBodyPart(i).getContent().toString())
                    .contains(link)
                    .doesNotContain("{{");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINE_REPORT", "WITHDRAWAL_REPORT"})
    void a_report_reaches_the_recruiter_who_may_answer_the_candidate_in_person(NoticeKind kind) throws Exception {
        var notice = SampleNotices.toRecruiter(kind);
        var message = read(bytes(notice));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Hearback (Acme)");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getAllRecipients()[0].toString()).contains("lea.bernard@acme.example");
        assertThat(message.getReplyTo()[0].toString()).contains("camille@example.org");
        assertThat(headers(message)).containsExactlyInAnyOrderElementsOf(ALLOWED);
        leadsToTheDesk(notice, message);
    }

    @Test
    void a_call_task_reaches_the_recruiter_and_asks_for_no_answer() throws Exception {
        var notice = SampleNotices.toRecruiter(NoticeKind.CALL_TASK);
        var message = read(bytes(notice));
        assertThat(message.getAllRecipients()[0].toString()).contains("lea.bernard@acme.example");
        assertThat(message.getHeader("Reply-To")).isNull();
        leadsToTheDesk(notice, message);
    }

    private static void leadsToTheDesk(Notice notice, MimeMessage message) throws Exception {
        var parts = (MimeMultipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            assertThat(parts.getBodyPart(i).getContent().toString())
                    .contains("https://desk.example/desk/notices/" + notice.about())
                    .doesNotContain("/c/", "{{");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Camille\r\nBcc: all@example.org",
                "Camille\nBcc: all@example.org",
                "Camille\rBcc: all@example.org",
                "Camille\u0085Bcc: x",
                "Camille\u2028Bcc: x",
                "Camille\u2029Bcc: x",
                "Camille\u0000"
            })
    void a_name_that_could_begin_another_header_is_no_name(String name) {
        assertThatThrownBy(() -> new Mailbox(name, "camille@example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("Camille");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille@example.org\r\nBcc: all@example.org",
                "camille@example.org>, <all@example.org",
                "camille example.org",
                "camille@exämple.org",
                "@example.org",
                "a@b, c@d"
            })
    void an_address_that_is_more_than_one_is_none(String address) {
        assertThatThrownBy(() -> new Mailbox("Camille", address))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?UTF-8?Q?x=0D=0ABcc:_all@example.org?=",
                "\"Camille\" <all@example.org>",
                "Camille, all@example.org",
                "{{link}} {str:eval('x')}",
                "<b>Camille</b>",
                "Camille (with; a: comment)"
            })
    void whatever_a_name_holds_it_adds_neither_header_nor_recipient(String name) throws Exception {
        var message = read(bytes(SampleNotices.refusal(SampleNotices.ACME, new Mailbox(name, "camille@example.org"))));
        assertThat(headers(message)).containsExactlyInAnyOrderElementsOf(ALLOWED);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getAddress())
                .isEqualTo("camille@example.org");
    }
}
