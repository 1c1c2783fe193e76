package io.hearback.message.dispatch;

import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

import static io.hearback.message.compose.Composition.LINK;

/**
 * A notice as it travels (RFC 5322, MIME). The same notice is always the same to the byte, so that a copy, should there
 * ever be one, is known as a copy.
 */
@ApplicationScoped
public class NoticeFormat {

    private final NoticeKey key;
    private final String fromAddress;
    private final String publicUrl;
    private final String deskUrl;

    NoticeFormat(
            NoticeKey key,
            @ConfigProperty(name = "hearback.smtp.from-address") String fromAddress,
            @ConfigProperty(name = "hearback.feedback.public-url") String publicUrl,
            @ConfigProperty(name = "hearback.desk.public-url") String deskUrl) {
        this.key = key;
        this.fromAddress = fromAddress;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.deskUrl = deskUrl.replaceAll("/+$", "");
    }

    /** As whom it is for gets it, the link included. */
    MimeMessage toSend(Notice notice) throws MessagingException {
        var link = link(notice);
        var message = new Named(notice.messageId());
        message.setSentDate(Date.from(notice.date()));
        message.setFrom(address(new Mailbox(sender(notice), fromAddress)));
        var answers = answersTo(notice);
        if (answers.isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(answers.get())});
        }
        message.setRecipient(Message.RecipientType.TO, recipient(notice));
        message.setSubject(notice.wording().subject(), "UTF-8");
        message.setContentLanguage(new String[] {notice.wording().language()});
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834, 5: no vacation replies, please
        message.setContent(new Alternatives(
                key.boundary(notice.tenant(), notice.id()),
                part(notice.wording().text().replace(LINK, link), "plain"),
                part(notice.wording().html().replace(LINK, link), "html")));
        message.saveChanges();
        return message;
    }

    /** A candidate's opens their page; a recruiter's, which is no secret, the candidate's notice on the desk. */
    private String link(Notice notice) {
        return notice.isToCandidate()
                ? publicUrl + "/c/" + key.linkToken(notice.tenant(), notice.id())
                : deskUrl + "/desk/notices/" + notice.about();
    }

    private static String sender(Notice notice) {
        var parties = notice.parties();
        return (notice.isToCandidate() ? parties.signedBy().name() : "Hearback") + " (" + parties.organisation() + ")";
    }

    /** The recruiter may answer a candidate's words in person; nothing is to be answered to a task. */
    private static Optional<Mailbox> answersTo(Notice notice) {
        return switch (notice.occasion().kind()) {
            case REFUSAL, DECLINE_ACKNOWLEDGEMENT, WITHDRAWAL_ACKNOWLEDGEMENT ->
                Optional.of(notice.parties().signedBy());
            case DECLINE_REPORT, WITHDRAWAL_REPORT ->
                Optional.of(notice.parties().candidate());
            case CALL_TASK -> Optional.empty();
        };
    }

    static InternetAddress recipient(Notice notice) {
        return address(notice.to());
    }

    private static InternetAddress address(Mailbox mailbox) {
        try {
            return new InternetAddress(mailbox.address(), mailbox.name(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable"); // safe for every server and line length
        return part;
    }

    /** Keeps its Message-ID; the library would make one of the time and the host. */
    private static class Named extends MimeMessage {

        /** No server's settings have a say in the bytes. */
        private static final Session NEUTRAL = Session.getInstance(new Properties());

        private final String messageId;

        Named(String messageId) {
            super(NEUTRAL);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    /** Keeps its boundary; the library would make one of the time. */
    private static class Alternatives extends MimeMultipart {

        Alternatives(String boundary, MimeBodyPart... leastToBest) throws MessagingException {
            super("alternative", leastToBest);
            contentType = "multipart/alternative; boundary=\"" + boundary + "\"";
        }
    }
}
