package io.hearback.message.evidence;

import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Finding;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A delivery status notification (RFC 3464), which a mail server writes to whoever sent a message. Each of our notices has
 * one recipient, so one report is about one delivery. Strangers can write such mail as well: nothing in it is opened but
 * the parts of the outermost level, nothing is fetched, and nothing of its words is kept.
 */
public final class DeliveryReport {

    private static final Session NEUTRAL = Session.getInstance(new Properties());
    private static final Pattern STATUS = Pattern.compile("\\s*([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

    /** The words, the status, the message: RFC 6522. */
    private static final int MOST_PARTS = 5;

    private DeliveryReport() {}

    /**
     * @param raw the report as it came
     * @param now it was received
     * @return empty for what is no such report, and for a report about a message that it does not name
     */
    public static Optional<Evidence> read(byte[] raw, Instant now) {
        try {
            var message = new MimeMessage(NEUTRAL, new ByteArrayInputStream(raw));
            return isReport(message)
                    ? read(new MimeMultipart(message.getDataHandler().getDataSource()), now)
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException e) { // the parser meets whatever a stranger wrote
            return Optional.empty();
        }
    }

    private static boolean isReport(MimeMessage message) throws MessagingException {
        var type = new ContentType(message.getContentType());
        return type.match("multipart/report") && "delivery-status".equalsIgnoreCase(type.getParameter("report-type"));
    }

    private static Optional<Evidence> read(MimeMultipart parts, Instant now) throws MessagingException, IOException {
        DeliveryStatus status = null;
        String messageId = null;
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            var part = parts.getBodyPart(i);
            if (is(part, "message/delivery-status", "message/global-delivery-status")) {
                status = new DeliveryStatus(part.getInputStream());
            } else if (is(part, "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")) {
                messageId = new InternetHeaders(part.getInputStream()).getHeader("Message-ID", null);
            }
        }
        if (status == null || messageId == null || !Evidence.isMessageId(messageId.strip())) {
            return Optional.empty();
        }
        return evidence(messageId.strip(), status, now);
    }

    /** RFC 6533 has names of its own for the same parts. */
    private static boolean is(Part part, String... types) throws MessagingException {
        for (var type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    /** A failure outweighs whatever else it says; and who reports of our message, be it a delay, has taken it. */
    private static Optional<Evidence> evidence(String messageId, DeliveryStatus report, Instant now) {
        Evidence evidence = null;
        for (int i = 0; i < report.getRecipientDSNCount(); i++) {
            var recipient = report.getRecipientDSN(i);
            var status = status(recipient.getHeader("Status", null));
            switch (action(recipient)) {
                case "failed" -> {
                    return Optional.of(new Evidence(messageId, Finding.BOUNCED, status, now));
                }
                case "delivered" -> evidence = new Evidence(messageId, Finding.DELIVERED, status, now);
                case "delayed", "relayed", "expanded" ->
                    evidence = new Evidence(messageId, Finding.ACCEPTED, null, now);
                default -> {} // an action that RFC 3464 does not know
            }
        }
        return Optional.ofNullable(evidence);
    }

    private static String action(InternetHeaders recipient) {
        var action = recipient.getHeader("Action", null);
        return action == null ? "" : action.replaceFirst("\\(.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String status(String header) {
        var match = STATUS.matcher(header == null ? "" : header);
        return match.matches() ? match.group(1) : null;
    }
}
