package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonDetail;

import static io.hearback.contract.NoticeKind.ANSWER;
import static io.hearback.contract.NoticeKind.CALL_TASK;
import static io.hearback.contract.NoticeKind.HOLDING;
import static io.hearback.contract.NoticeKind.REFUSAL;

/** Which content a notice cannot do without. */
final class Completeness {

    private Completeness() {}

    /** @throws IncompleteMatterException naming the first thing that is missing */
    static void check(Matter matter) {
        require(matter.candidateName(), "CANDIDATE_NAME_MISSING");
        require(matter.organisation(), "ORGANISATION_MISSING");
        require(matter.jobTitle(), "JOB_TITLE_MISSING");
        require(matter.signedBy().name(), "SIGNATORY_NAME_MISSING");
        require(matter.signedBy().email(), "SIGNATORY_EMAIL_MISSING");
        if (saysWhy(matter.kind()) && !matter.circumstances().neutral()) {
            require(matter.reason(), "REASON_MISSING");
            check(matter.reason());
        }
        if (matter.kind() == CALL_TASK) {
            require(matter.circumstances().callBy(), "CALL_BY_MISSING");
        }
        if (matter.kind() == HOLDING) {
            require(matter.circumstances().againBy(), "AGAIN_BY_MISSING");
        }
        if (matter.kind() == ANSWER) {
            require(matter.circumstances().answer(), "ANSWER_MISSING");
        }
    }

    private static boolean saysWhy(NoticeKind kind) {
        return kind == REFUSAL || kind == CALL_TASK;
    }

    private static void check(Reason reason) {
        for (var detail :
                ReasonDetail.values()) { // in the enum's order, so that the first one missing is always the same
            if (reason.code().required().contains(detail)) {
                require(reason.details().get(detail), detail + "_MISSING");
            }
        }
    }

    private static void require(Object content, String otherwise) {
        if (content == null) {
            throw new IncompleteMatterException(otherwise);
        }
    }
}
