package io.hearback.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notice as the candidate's mail server received it.
 *
 * @param sender the envelope's sender
 * @param recipient the envelope's recipient
 * @param raw the exact bytes between DATA and the final dot
 */
public record CaughtNotice(String sender, String recipient, Instant receivedAt, byte[] raw) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+/c/[A-Za-z0-9_-]+");

    public MimeMessage message() {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new IllegalStateException("What was received is no message", e);
        }
    }

    /** @return the header's first value with encoded words decoded, or empty */
    public Optional<String> header(String name) {
        try {
            String[] values = message().getHeader(name);
            return values == null
                    ? Optional.empty()
                    : Optional.of(MimeUtility.decodeText(MimeUtility.unfold(values[0])));
        } catch (MessagingException e) {
            throw new IllegalStateException("The header " + name + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The header " + name + " cannot be decoded", e);
        }
    }

    public String subject() {
        return header("Subject").orElse("");
    }

    /** @return the plain text part, or "" */
    public String text() {
        return part("text/plain");
    }

    /** @return the HTML part, or "" */
    public String html() {
        return part("text/html");
    }

    /** @return the candidate's own link in the text part */
    public Optional<String> link() {
        Matcher matcher = LINK.matcher(text());
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private String part(String type) {
        try {
            return find(message(), type);
        } catch (MessagingException e) {
            throw new IllegalStateException("The message's parts cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The message's parts cannot be decoded", e);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                String found = find(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
