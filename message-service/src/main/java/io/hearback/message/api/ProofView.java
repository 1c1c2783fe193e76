package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Move;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.Transition;
import io.hearback.message.proof.Proof;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static io.hearback.message.compose.Composition.LINK;

/**
 * What can be proved of a notice. Unlike {@link NoticeView} it holds the notice's words, names and addresses: it is for
 * whoever may see them.
 *
 * @param message what was, or would be, sent
 * @param template which of our own words it was written in, a language and a hash; absent if it is older than that
 * @param wordsVersion of the organisation's own words; 0 where it has none
 * @param reasons that it stated, oldest first
 * @param report how its text was judged; absent for a notice that lacks its words
 * @param mayHaveArrivedTwice whether it was sent again although nothing proved that it had not arrived
 * @param transitions oldest first. A worker's claims are not kept; a notice that is older than this lacks its first ones
 */
public record ProofView(
        UUID noticeId,
        UUID applicationId,
        UUID outcomeId,
        UUID about,
        NoticeKind kind,
        Stage stage,
        ReasonCode reason,
        NoticeState state,
        Instant decidedAt,
        Message message,
        String template,
        int wordsVersion,
        List<ReasonVersionView> reasons,
        ReportView report,
        List<TransitionView> transitions,
        boolean mayHaveArrivedTwice,
        Instant provedAt) {

    /**
     * @param text absent while the notice lacks its words; its link, which opens the candidate's page, is masked
     * @param bytesSha256 of the bytes that were handed over last, from the first header to the last line, with CRLF and its
     *     dots not doubled (RFC 5321, 4.5.2); absent if none were
     * @param bytesReproducible whether what is kept still gives those bytes
     * @param serverReply the mail server's last answer
     */
    public record Message(
            String messageId,
            Instant date,
            String organisation,
            Party to,
            Party signedBy,
            String language,
            String subject,
            String text,
            String bytesSha256,
            Boolean bytesReproducible,
            String serverReply) {}

    public record Party(String name, String address) {

        static Party of(Mailbox mailbox) {
            return new Party(mailbox.name(), mailbox.address());
        }
    }

    /**
     * @param move absent for the first: it was written
     * @param bytesSha256 of what was handed over then; absent for what is no hand-over
     * @param by the person who did it; absent for the platform
     */
    public record TransitionView(
            Instant at, Move move, NoticeState from, NoticeState to, String cause, String bytesSha256, By by) {

        static TransitionView of(Transition transition) {
            var by = transition.by();
            return new TransitionView(
                    transition.at(),
                    transition.move(),
                    transition.from(),
                    transition.to(),
                    transition.cause(),
                    transition.bytesSha256(),
                    by.role() == null ? null : new By(by.role(), by.subject()));
        }
    }

    /** @param subject by which your identity provider knows the person; absent for an API key */
    public record By(String role, String subject) {}

    static ProofView of(Proof proof) {
        var history = proof.history();
        var notice = history.notice();
        var occasion = notice.occasion();
        return new ProofView(
                notice.id(),
                occasion.applicationId(),
                occasion.outcomeId(),
                notice.about(),
                occasion.kind(),
                occasion.stage(),
                occasion.reason(),
                notice.life().state(),
                occasion.decidedAt(),
                message(notice, proof),
                notice.edition().template(),
                notice.edition().wordsVersion(),
                history.reasons().stream().map(ReasonVersionView::of).toList(),
                history.judgement()
                        .map(judgement -> ReportView.of(judgement.report(), judgement.text()))
                        .orElse(null),
                history.transitions().stream().map(TransitionView::of).toList(),
                history.mayHaveArrivedTwice(),
                proof.at());
    }

    private static Message message(Notice notice, Proof proof) {
        var wording = notice.wording();
        return new Message(
                notice.messageId(),
                notice.date(),
                notice.parties().organisation(),
                Party.of(notice.to()),
                Party.of(notice.parties().signedBy()),
                wording.language(),
                wording.subject(),
                notice.complete() ? wording.text().replace(LINK, InternalNoticeResource.MASKED) : null,
                proof.history().bytesSha256(),
                proof.bytesReproducible(),
                proof.history().smtpReply());
    }
}
