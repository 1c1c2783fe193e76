package io.hearback.intake.api;

import io.hearback.contract.ReasonCode;
import io.hearback.intake.api.OutcomeRules.Broken;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The details that some reason codes need and the others refuse. Strength and advice go with every code. */
enum ReasonDetail {
    SKILLS("skills", OutcomeRequest.Reason::skills),
    EXPERIENCE("experience", OutcomeRequest.Reason::experience),
    YEARS("years", OutcomeRequest.Reason::years),
    CERTIFICATION("certification", OutcomeRequest.Reason::certification),
    OUR_WAY("ourWay", OutcomeRequest.Reason::ourWay),
    YOUR_WISH("yourWish", OutcomeRequest.Reason::yourWish),
    CHOSEN_HAD("chosenHad", OutcomeRequest.Reason::chosenHad),
    CAUSE("cause", OutcomeRequest.Reason::cause);

    private final String field;
    private final Function<OutcomeRequest.Reason, Object> value;

    ReasonDetail(String field, Function<OutcomeRequest.Reason, Object> value) {
        this.field = field;
        this.value = value;
    }

    /** @param reason with a code */
    static void check(OutcomeRequest.Reason reason, List<Broken> broken) {
        var code = reason.code();
        for (var detail : values()) {
            var present = detail.value.apply(reason) != null;
            if (!present && requiredBy(code).contains(detail)) {
                broken.add(detail.broken(code + " needs " + detail.field + "; send it in the candidate's language"));
            }
            if (present
                    && !requiredBy(code).contains(detail)
                    && !optionalFor(code).contains(detail)) {
                broken.add(detail.broken(
                        code + " has no " + detail.field + "; leave it out or send the code it belongs to"));
            }
        }
    }

    private Broken broken(String message) {
        return new Broken("reason." + field, message);
    }

    private static Set<ReasonDetail> requiredBy(ReasonCode code) {
        return switch (code) {
            case SKILLS_GAP -> EnumSet.of(SKILLS);
            case EXPERIENCE_GAP -> EnumSet.of(EXPERIENCE);
            case CERTIFICATION_MISSING -> EnumSet.of(CERTIFICATION);
            case VALUES_MISMATCH -> EnumSet.of(OUR_WAY, YOUR_WISH);
            case STRONGER_CANDIDATE -> EnumSet.of(CHOSEN_HAD);
            case POSITION_FILLED, POSITION_CANCELLED -> Set.of();
        };
    }

    private static Set<ReasonDetail> optionalFor(ReasonCode code) {
        return switch (code) {
            case EXPERIENCE_GAP -> EnumSet.of(YEARS);
            case POSITION_CANCELLED -> EnumSet.of(CAUSE);
            case SKILLS_GAP, CERTIFICATION_MISSING, VALUES_MISMATCH, STRONGER_CANDIDATE, POSITION_FILLED -> Set.of();
        };
    }
}
