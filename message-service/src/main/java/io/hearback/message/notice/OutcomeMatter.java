package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Reason;
import io.hearback.message.compose.Signatory;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.recipient.Recipient;

/** All that is true about an outcome and may be said, as the organisation says it. */
final class OutcomeMatter {

    private OutcomeMatter() {}

    /** @return the matter of the candidate's notice */
    static Matter of(OutcomeRecorded outcome, NoticeKind kind, Recipient recipient, HouseStyle style) {
        var recruiter = recipient.recruiter();
        return new Matter(
                kind,
                outcome.stage(),
                new Voice(recipient.candidate().language(), style.language(), style.tone()),
                recipient.organisation(),
                recipient.candidate().name(),
                recipient.job().title(),
                new Signatory(recruiter.name(), recruiter.title(), recruiter.email()),
                kind == NoticeKind.REFUSAL ? reason(outcome, recipient.reason()) : null,
                new Circumstances(
                        kind == NoticeKind.REFUSAL
                                && style.isNeutralIn(recipient.job().country()),
                        recipient.decisionAutomated(),
                        recipient.candidate().keepInTouchUntil(),
                        recipient.candidateWords(),
                        null));
    }

    private static Reason reason(OutcomeRecorded outcome, Recipient.Reason given) {
        if (given == null || given.code() == null) {
            // The code without its details: whether that suffices is the composer's to say.
            return outcome.reason() == null ? null : Reason.of(outcome.reason());
        }
        return Reason.of(given.code())
                .with(ReasonDetail.SKILLS, skills(given))
                .with(ReasonDetail.EXPERIENCE, given.experience())
                .with(
                        ReasonDetail.YEARS,
                        given.years() == null ? null : given.years().toString())
                .with(ReasonDetail.CERTIFICATION, given.certification())
                .with(ReasonDetail.LANGUAGE_LEVEL, given.languageLevel())
                .with(ReasonDetail.EXERCISE, given.exercise())
                .with(ReasonDetail.MISSING_PART, given.missingPart())
                .with(ReasonDetail.AVAILABILITY, given.availability())
                .with(ReasonDetail.OUR_WAY, given.ourWay())
                .with(ReasonDetail.YOUR_WISH, given.yourWish())
                .with(ReasonDetail.CHOSEN_HAD, given.chosenHad())
                .with(ReasonDetail.CAUSE, given.cause())
                .withStrength(given.strength())
                .withAdvice(given.advice());
    }

    private static String[] skills(Recipient.Reason given) {
        return given.skills() == null ? new String[0] : given.skills().toArray(String[]::new);
    }
}
