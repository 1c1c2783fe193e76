package io.hearback.message.desk;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * All there is to see of one notice.
 *
 * @param subject null, as are the bodies, while a notice is held because something it needs is missing
 * @param smtpReply the mail server's last answer; null before the first
 */
public record NoticeFile(
        UUID id,
        NoticeState state,
        String cause,
        NoticeKind kind,
        Stage stage,
        ReasonCode reason,
        String language,
        String organisation,
        String jobTitle,
        String candidateName,
        String candidateEmail,
        String signatoryName,
        String signatoryEmail,
        String subject,
        String textBody,
        String htmlBody,
        String messageId,
        Instant datedAt,
        Instant createdAt,
        Instant sendAt,
        Instant stateAt,
        int attempts,
        String smtpReply) {

    public boolean isWritten() {
        return htmlBody != null;
    }

    /** The Date header (RFC 5322, 3.3). */
    public String dateHeader() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(datedAt.atOffset(ZoneOffset.UTC));
    }
}
