package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Signatory;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.recipient.Applicant;

/** A notice to somebody whose application has no outcome. */
final class ToApplicant {

    private ToApplicant() {}

    static Parties parties(Applicant applicant) {
        return new Parties(
                applicant.organisation(),
                applicant.job().title(),
                new Mailbox(applicant.candidate().name(), applicant.candidate().email()),
                new Mailbox(applicant.recruiter().name(), applicant.recruiter().email()),
                new Place(applicant.job().country(), applicant.candidate().timeZone()));
    }

    static Matter matter(
            NoticeKind kind, Stage stage, Applicant applicant, HouseStyle style, Circumstances circumstances) {
        return new Matter(
                kind,
                stage,
                new Voice(applicant.candidate().language(), style.language(), style.tone()),
                applicant.organisation(),
                applicant.candidate().name(),
                applicant.job().title(),
                new Signatory(
                        applicant.recruiter().name(),
                        applicant.recruiter().title(),
                        applicant.recruiter().email()),
                null,
                circumstances);
    }
}
