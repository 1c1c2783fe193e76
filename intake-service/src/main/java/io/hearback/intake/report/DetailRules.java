package io.hearback.intake.report;

import io.hearback.contract.ReasonDetail;
import io.hearback.intake.report.OutcomeRules.Broken;

import java.util.List;

/** The details that some reason codes need and the others refuse. Strength and advice go with every code. */
final class DetailRules {

    private DetailRules() {}

    /** @param reason with a code */
    static void check(OutcomeReason reason, List<Broken> broken) {
        var code = reason.code();
        for (var detail : ReasonDetail.values()) {
            var present = value(reason, detail) != null;
            if (!present && code.required().contains(detail)) {
                broken.add(broken(detail, code + " needs " + detail.field() + "; send it in the candidate's language"));
            }
            if (present && !code.takes(detail)) {
                broken.add(broken(
                        detail, code + " has no " + detail.field() + "; leave it out or send the code it belongs to"));
            }
        }
    }

    private static Broken broken(ReasonDetail detail, String message) {
        return new Broken("reason." + detail.field(), message);
    }

    private static Object value(OutcomeReason reason, ReasonDetail detail) {
        return switch (detail) {
            case SKILLS -> reason.skills();
            case EXPERIENCE -> reason.experience();
            case YEARS -> reason.years();
            case CERTIFICATION -> reason.certification();
            case LANGUAGE_LEVEL -> reason.languageLevel();
            case EXERCISE -> reason.exercise();
            case MISSING_PART -> reason.missingPart();
            case AVAILABILITY -> reason.availability();
            case OUR_WAY -> reason.ourWay();
            case YOUR_WISH -> reason.yourWish();
            case CHOSEN_HAD -> reason.chosenHad();
            case CAUSE -> reason.cause();
        };
    }
}
