package io.hearback.message.dispatch;

import io.hearback.contract.NoticeKind;
import io.hearback.message.compose.Composition;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeKey;
import io.hearback.message.notice.Parties;
import io.hearback.message.tenant.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import static io.hearback.message.compose.Composition.LINK;

/**
 * A notice as it travels (RFC 5322, MIME). The same notice is always the same to the byte, so that a copy, should there
 * ever be one, is known as a copy.
 */
@ApplicationScoped
public class NoticeFormat {

    static {
        // Untold, the library searches all jars for it again, for each address and each part of a message.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    /** RFC 5322, 3.3; the name of the zone is a comment. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z (z)", Locale.ENGLISH)
            .withZone(ZoneId.of("UTC"));

    private static final int USUAL_LENGTH = 8 * 1024;

    private final NoticeKey key;
    private final Dkim dkim;
    private final SharedHeaders headers;
    private final String publicUrl;
    private final String deskUrl;

    NoticeFormat(
            NoticeKey key,
            Dkim dkim,
            @ConfigProperty(name = "hearback.smtp.from-address") String fromAddress,
            @ConfigProperty(name = "hearback.feedback.public-url") String publicUrl,
            @ConfigProperty(name = "hearback.desk.public-url") String deskUrl) {
        this.key = key;
        this.dkim = dkim;
        this.headers = new SharedHeaders(fromAddress);
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.deskUrl = deskUrl.replaceAll("/+$", "");
    }

    /** As whom it is for gets it: with its link, and signed if there is a key. */
    WrittenNotice toSend(Notice notice) throws MessagingException {
        var marks = new Marks(notice.messageId(), notice.date(), key.boundary(notice.tenant(), notice.id()));
        var kind = notice.occasion().kind();
        var message = message(marks, kind, notice.parties(), notice.wording(), link(notice));
        return new WrittenNotice(dkim.sign(bytes(message)), recipient(kind, notice.parties()));
    }

    /**
     * A candidate's opens their page, or the one to weigh an offer; a recruiter's, which is no secret, the desk, with the
     * candidate's notice or who waits, or the numbers, or what candidates asked.
     */
    String link(Notice notice) {
        if (notice.isToCandidate()) {
            var page = notice.occasion().kind() == NoticeKind.OFFER_GUIDE ? "/o/" : "/c/";
            return publicUrl + page + key.linkToken(notice.tenant(), notice.id());
        }
        var kind = notice.occasion().kind();
        return switch (kind) {
            case PROCESS_DIGEST -> publicUrl + "/inbox/insights";
            case REQUEST_REMINDER -> publicUrl + "/inbox";
            default -> deskUrl + (kind.isOfOutcome() ? "/desk/notices/" + notice.about() : "/desk/waiting");
        };
    }

    /**
     * What would be sent, to the byte but for what only a notice has: its link, its Message-ID, its time, its signature.
     *
     * @param link stands where the link would be
     * @return US-ASCII: a message has no other characters
     */
    public String preview(NoticeKind kind, Parties parties, Composition wording, String link, Instant now) {
        try {
            var message = message(Marks.preview(now), kind, parties, wording, link);
            return new String(bytes(message), StandardCharsets.US_ASCII);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("this is no message", e);
        }
    }

    /**
     * @return the SHA-256 of what is handed over: the message after DATA and before the final dot, with CRLF, its dots not
     *     doubled (RFC 5321, 4.5.2); empty if the notice cannot be written, as when it lacks its words
     */
    public Optional<Sha256> hash(Notice notice) {
        try {
            return Optional.of(toSend(notice).hash());
        } catch (MessagingException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException {
        try {
            var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes one copy known as a copy of another. */
    private record Marks(String messageId, Instant date, String boundary) {

        /** Nobody owns the domain (RFC 2606, 2). */
        static Marks preview(Instant now) {
            return new Marks("<preview@example.invalid>", now, "preview-".repeat(5));
        }
    }

    private MimeMessage message(Marks marks, NoticeKind kind, Parties parties, Composition wording, String link)
            throws MessagingException {
        var message = new Letter();
        message.setHeader("Date", DATE.format(marks.date()));
        message.setHeader("Message-ID", marks.messageId());
        message.setHeader("From", headers.from(sender(kind, parties)));
        var answers = answersTo(kind, parties);
        if (answers.isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(answers.get())});
        }
        message.setRecipient(Message.RecipientType.TO, recipient(kind, parties));
        message.setHeader("Subject", headers.subject(wording.subject()));
        message.setContentLanguage(new String[] {wording.language()});
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834, 5: no vacation replies, please
        message.write(new Alternatives(
                marks.boundary(),
                wording.text().replace(LINK, link),
                wording.html().replace(LINK, link)));
        return message;
    }

    private static String sender(NoticeKind kind, Parties parties) {
        return (kind.isToCandidate() ? parties.signedBy().name() : "Hearback") + " (" + parties.organisation() + ")";
    }

    /** The recruiter may answer a candidate's words in person; nothing is to be answered to a task. */
    private static Optional<Mailbox> answersTo(NoticeKind kind, Parties parties) {
        return switch (kind) {
            case REFUSAL, DECLINE_ACKNOWLEDGEMENT, WITHDRAWAL_ACKNOWLEDGEMENT, HOLDING, ANSWER, OFFER_GUIDE ->
                Optional.of(parties.signedBy());
            case DECLINE_REPORT, WITHDRAWAL_REPORT -> Optional.of(parties.candidate());
            case CALL_TASK, SILENCE_WARNING, SILENCE_ESCALATION, PROCESS_DIGEST, REQUEST_REMINDER -> Optional.empty();
        };
    }

    private static InternetAddress recipient(NoticeKind kind, Parties parties) {
        return address(kind.isToCandidate() ? parties.candidate() : parties.signedBy());
    }

    private static InternetAddress address(Mailbox mailbox) {
        return SharedHeaders.address(mailbox.name(), mailbox.address());
    }

    /** The library writes its headers; what else it would find out anew for each message is known here. */
    private static class Letter extends MimeMessage {

        /** No server's settings have a say in the bytes. */
        private static final Session NEUTRAL = Session.getInstance(new Properties());

        Letter() {
            super(NEUTRAL);
        }

        void write(Alternatives body) throws MessagingException {
            setHeader("MIME-Version", "1.0");
            setHeader("Content-Type", body.type());
            content = body.bytes();
            modified = false;
            saved = true;
        }
    }
}
