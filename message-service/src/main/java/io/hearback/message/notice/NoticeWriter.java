package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.message.compose.Matter;
import io.hearback.message.house.House;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the notices that an outcome calls for. Saves nothing. */
@ApplicationScoped
public class NoticeWriter {

    private final Drafting drafting;

    NoticeWriter(Drafting drafting) {
        this.drafting = drafting;
    }

    /** @return whether somebody is to hear of such an outcome */
    public static boolean callsForNotices(OutcomeKind outcome) {
        return toCandidate(outcome).isPresent();
    }

    private static Optional<NoticeKind> toCandidate(OutcomeKind outcome) {
        return switch (outcome) {
            case REJECTED, POSITION_CLOSED -> Optional.of(NoticeKind.REFUSAL);
            case OFFER_DECLINED -> Optional.of(NoticeKind.DECLINE_ACKNOWLEDGEMENT);
            case WITHDRAWN -> Optional.of(NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT);
            // The candidate is in the process again: there is nothing to write, only something to take back.
            case REINSTATED -> Optional.empty();
        };
    }

    /**
     * @return the candidate's notice, SCHEDULED or HELD with its cause, and after it those to the recruiter, which leave at
     *     once: the candidate's words, or the task to call first; nothing for a reinstatement
     * @throws IllegalArgumentException if the recipient could not be written to; its message quotes nothing
     */
    public List<Draft> write(OutcomeRecorded outcome, Recipient recipient, House house, Instant now) {
        return toCandidate(outcome.kind())
                .map(kind -> write(outcome, kind, recipient, house, now))
                .orElse(List.of());
    }

    private List<Draft> write(OutcomeRecorded outcome, NoticeKind kind, Recipient recipient, House house, Instant now) {
        var matter = OutcomeMatter.of(outcome, kind, recipient, house.style());
        var first = drafting.toCandidate(
                new TenantId(outcome.tenantId()),
                occasion(outcome, matter, recipient.reason()),
                parties(recipient),
                matter,
                house,
                now);
        var second = switch (kind) {
            case REFUSAL -> drafting.callTask(first.notice(), first.substance(), house, now);
            case DECLINE_ACKNOWLEDGEMENT -> drafting.report(NoticeKind.DECLINE_REPORT, first, house, now);
            case WITHDRAWAL_ACKNOWLEDGEMENT -> drafting.report(NoticeKind.WITHDRAWAL_REPORT, first, house, now);
            case DECLINE_REPORT,
                    WITHDRAWAL_REPORT,
                    CALL_TASK,
                    HOLDING,
                    SILENCE_WARNING,
                    SILENCE_ESCALATION,
                    ANSWER,
                    PROCESS_DIGEST,
                    REQUEST_REMINDER,
                    OFFER_GUIDE ->
                throw new IllegalStateException("no outcome calls for this notice, or for this alone");
        };
        return Stream.concat(Stream.of(first), second.stream()).toList();
    }

    private static Occasion occasion(OutcomeRecorded outcome, Matter matter, Recipient.Reason given) {
        return new Occasion(
                outcome.applicationId(),
                outcome.candidateId(),
                outcome.outcomeId(),
                outcome.sequence(),
                matter.kind(),
                outcome.stage(),
                matter.reason() == null ? null : matter.reason().code(),
                given == null ? null : given.ats(),
                outcome.decidedAt(),
                outcome.batchId());
    }

    private static Parties parties(Recipient recipient) {
        return new Parties(
                recipient.organisation(),
                recipient.job().title(),
                new Mailbox(recipient.candidate().name(), recipient.candidate().email()),
                new Mailbox(recipient.recruiter().name(), recipient.recruiter().email()),
                new Place(recipient.job().country(), recipient.candidate().timeZone()));
    }
}
