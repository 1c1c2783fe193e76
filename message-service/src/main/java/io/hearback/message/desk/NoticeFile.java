package io.hearback.message.desk;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.respect.Verdict;
import io.hearback.message.schedule.Wait;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * All there is to see of one notice.
 *
 * @param atsReason what the organisation itself calls the reason, or null
 * @param subject null, as are the bodies, while a notice is held because something it needs is missing
 * @param waitsFor why it leaves, or left, no sooner; null for no reason
 * @param smtpReply the mail server's last answer; null before the first
 * @param callBy until when it waits for a call; null if none comes first
 * @param calledAt when that call was made, or null
 * @param carriedBy the notice to the same person that tells this one's decision as well; null if it speaks for itself
 * @param carries the notices whose decisions this one tells as well
 */
public record NoticeFile(
        UUID id,
        NoticeState state,
        String cause,
        NoticeKind kind,
        Stage stage,
        ReasonCode reason,
        String atsReason,
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
        Wait waitsFor,
        Instant stateAt,
        int attempts,
        String smtpReply,
        Instant callBy,
        Instant calledAt,
        UUID carriedBy,
        List<UUID> carries) {

    /** Why it waits for a person, given the verdict on its text or null; null if it does not wait. */
    Held held(Verdict verdict) {
        return isHeld() ? Held.of(cause, verdict) : null;
    }

    /** Why it leaves no sooner; null for no reason, and for what leaves no more. */
    public Wait waits() {
        return state == NoticeState.SCHEDULED ? waitsFor : null;
    }

    public boolean isHeld() {
        return state == NoticeState.HELD;
    }

    /** The detail that it waits for, or null. */
    public ReasonDetail missing() {
        return isHeld() ? Held.missing(cause).orElse(null) : null;
    }

    /** Whether it can still be taken back, as far as this row knows: what carries it may be on its way. */
    public boolean isToRecall() {
        return isHeld() || carriedBy != null || state == NoticeState.SCHEDULED || state == NoticeState.CLAIMED;
    }

    /** Whether nobody can tell if it arrived, so that a person has to say. */
    public boolean isUnknown() {
        return state == NoticeState.UNKNOWN;
    }

    public boolean isWritten() {
        return htmlBody != null;
    }

    public boolean isToCandidate() {
        return kind.isToCandidate();
    }

    /** Whether it tells a recruiter what the candidate wrote, who may be answered in person. */
    public boolean isReport() {
        return kind == NoticeKind.DECLINE_REPORT || kind == NoticeKind.WITHDRAWAL_REPORT;
    }

    /** Whether somebody can still call before it leaves. */
    public boolean isToCall() {
        return state == NoticeState.SCHEDULED && callBy != null && calledAt == null;
    }

    /** The Date header (RFC 5322, 3.3). */
    public String dateHeader() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(datedAt.atOffset(ZoneOffset.UTC));
    }
}
