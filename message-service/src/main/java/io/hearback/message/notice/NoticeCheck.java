package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Reason;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.respect.Facts;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.RespectCheck;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.hearback.message.compose.Composition.LINK;

/** Holds a notice that was composed against what is known of its occasion. Pure. */
@ApplicationScoped
public class NoticeCheck {

    /** Stands where the link will be, as long as one; nobody can take it for one (RFC 2606, 2). */
    public static final String EXAMPLE_LINK = "https://example.invalid/c/this-is-a-preview-and-leads-nowhere-at-all";

    private final RespectCheck check;

    NoticeCheck(RespectCheck check) {
        this.check = check;
    }

    /**
     * @param style of the organisation, {@linkplain HouseStyle#in(String) in the country of the job}: its country is the
     *     jurisdiction
     * @return the spans are those of {@link #judged(Composition)}
     */
    public Report judge(Matter matter, Composition composition, HouseStyle style) {
        return check.judge(new Letter(
                genre(matter.kind()),
                composition.language(),
                composition.subject(),
                judged(composition),
                style.country(),
                facts(matter)));
    }

    /** @return the text that is judged, with an example where the link will be */
    public static String judged(Composition composition) {
        return composition.text().replace(LINK, EXAMPLE_LINK);
    }

    /** @return the {@link Cause} for which a person must look at a notice with this report; empty if it may leave */
    public static Optional<String> causeToHold(Report report, HouseStyle style) {
        if (report.needsPerson()) {
            return Optional.of(Cause.RISKY_GROUND);
        }
        return report.verdict().reaches(style.bar()) ? Optional.empty() : Optional.of(Cause.BELOW_BAR);
    }

    private static Genre genre(NoticeKind kind) {
        return switch (kind) {
            case REFUSAL -> Genre.REFUSAL;
            case DECLINE_ACKNOWLEDGEMENT, WITHDRAWAL_ACKNOWLEDGEMENT -> Genre.ACKNOWLEDGEMENT;
            case HOLDING -> Genre.HOLDING;
            case OFFER_GUIDE -> Genre.OFFER;
            case ANSWER -> Genre.PHRASE; // what matters is what was typed
            case DECLINE_REPORT,
                    WITHDRAWAL_REPORT,
                    CALL_TASK,
                    SILENCE_WARNING,
                    SILENCE_ESCALATION,
                    PROCESS_DIGEST,
                    REQUEST_REMINDER -> Genre.INTERNAL;
        };
    }

    /** Who reads it is whom it should address, and who signs it whom an answer reaches. */
    private static Facts facts(Matter matter) {
        var toCandidate = matter.kind().isToCandidate();
        var reason = matter.reason();
        var circumstances = matter.circumstances();
        return new Facts(
                matter.stage(),
                toCandidate ? matter.candidateName() : matter.signedBy().name(),
                matter.jobTitle(),
                toCandidate ? matter.signedBy().name() : null,
                reason == null ? null : reason.code(),
                reason == null ? List.of() : details(reason),
                reason == null ? null : reason.strength(),
                reason == null ? null : reason.advice(),
                circumstances.neutral(),
                circumstances.decisionAutomated(),
                circumstances.keepInTouchUntil(),
                false);
    }

    /** @return the words in which a reason is checkable; without the years, which a sentence may spell out */
    public static List<String> details(Reason reason) {
        return reason.details().entrySet().stream()
                .filter(detail -> detail.getKey() != ReasonDetail.YEARS)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }
}
