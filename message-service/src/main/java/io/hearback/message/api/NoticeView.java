package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Edition;
import io.hearback.message.notice.Move;
import io.hearback.message.notice.Notice;
import io.hearback.message.respect.Verdict;
import io.hearback.message.schedule.Wait;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A notice as recruiters' systems see it: ids, codes and times. For the words there is the console.
 *
 * @param about the candidate's notice that a recruiter's one is about; absent for a candidate's own
 * @param carriedBy the notice that tells this one's decision as well; absent for one that speaks for itself
 * @param carries the notices whose decisions this one tells as well, or absent
 * @param cause a code for why it is in its state, or absent
 * @param hint what a person can do about a held notice, or absent
 * @param atsReason what your own system calls the reason, or absent
 * @param sendAt when it leaves, or would have left
 * @param waitsFor a code for why it leaves no sooner; absent once nothing but a worker keeps it, and for what leaves no more
 * @param stateAt since when it is in its state; for SENT, when the mail server took it
 * @param callBy until when it waits for a call; absent if no call comes first, as is calledAt until the call was made
 * @param report absent for a notice that lacks its words
 * @param reasonVersion absent for a notice that states no reason
 * @param wordsVersion of the organisation's own words; 0 where it has none
 * @param recallable whether it was still in our hands when this was read
 */
public record NoticeView(
        UUID id,
        UUID applicationId,
        UUID outcomeId,
        UUID about,
        UUID carriedBy,
        List<UUID> carries,
        NoticeKind kind,
        Channel channel,
        NoticeState state,
        String cause,
        String hint,
        Stage stage,
        ReasonCode reason,
        String atsReason,
        String language,
        int attempts,
        Instant sendAt,
        Wait waitsFor,
        Instant createdAt,
        Instant stateAt,
        Instant callBy,
        Instant calledAt,
        ReportSummary report,
        Integer reasonVersion,
        int wordsVersion,
        boolean recallable,
        Map<String, String> links) {

    /** @param score 100 less what each broken rule costs */
    public record ReportSummary(Verdict verdict, int score) {

        static ReportSummary of(Edition edition) {
            return edition.verdict() == null ? null : new ReportSummary(edition.verdict(), edition.score());
        }
    }

    static NoticeView of(Notice notice) {
        var occasion = notice.occasion();
        var life = notice.life();
        var call = notice.call();
        var edition = notice.edition();
        return new NoticeView(
                notice.id(),
                occasion.applicationId(),
                occasion.outcomeId(),
                notice.about(),
                notice.gathered().carriedBy(),
                notice.gathered().carries().isEmpty() ? null : notice.gathered().carries(),
                occasion.kind(),
                life.way().channel(),
                life.state(),
                life.cause(),
                Hint.of(notice),
                occasion.stage(),
                occasion.reason(),
                occasion.atsReason(),
                notice.wording().language(),
                life.attempts(),
                life.sendAt(),
                life.state() == NoticeState.SCHEDULED ? life.leaves().why() : null,
                life.createdAt(),
                life.stateAt(),
                call == null ? null : call.by(),
                call == null ? null : call.calledAt(),
                ReportSummary.of(edition),
                edition.reasonVersion() == 0 ? null : edition.reasonVersion(),
                edition.wordsVersion(),
                Move.RECALL.from().contains(life.state()),
                Map.of("self", "/v1/notices/" + notice.id()));
    }
}
