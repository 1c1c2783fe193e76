package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;

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
        if (matter.kind() == NoticeKind.REFUSAL) {
            require(matter.reason(), "REASON_MISSING");
            check(matter.reason());
        }
    }

    private static void check(Reason reason) {
        switch (reason.code()) {
            case SKILLS_GAP -> require(reason.skills().isEmpty() ? null : reason.skills(), "SKILLS_MISSING");
            case EXPERIENCE_GAP -> require(reason.experience(), "EXPERIENCE_MISSING");
            case CERTIFICATION_MISSING -> require(reason.certification(), "CERTIFICATION_MISSING");
            case VALUES_MISMATCH -> {
                require(reason.ourWay(), "OUR_WAY_MISSING");
                require(reason.yourWish(), "YOUR_WISH_MISSING");
            }
            case STRONGER_CANDIDATE -> require(reason.chosenHad(), "CHOSEN_HAD_MISSING");
            // The code itself is the whole reason; the cause of a cancellation is told if it is known.
            case POSITION_FILLED, POSITION_CANCELLED -> {}
        }
    }

    private static void require(Object content, String otherwise) {
        if (content == null) {
            throw new IncompleteMatterException(otherwise);
        }
    }
}
