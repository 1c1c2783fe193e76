package io.hearback.message.api;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * The reason that completes a held refusal, with the fields that intake-service takes with an outcome; {@link ReasonRules}
 * tells which belong together.
 */
@Schema(
        name = "NoticeReason",
        description =
                "A code and the details that belong to it, as noun phrases in the candidate's language. A detail of another"
                        + " code is refused; strength and advice go with any.")
public record ReasonRequest(
        ReasonCode code,
        List<String> skills,
        String experience,
        Integer years,
        String certification,
        String languageLevel,
        String exercise,
        String missingPart,
        String availability,
        String ourWay,
        String yourWish,
        String chosenHad,
        String cause,
        String strength,
        String advice) {

    /** @return null if it was not sent */
    List<String> values(ReasonDetail detail) {
        return switch (detail) {
            case SKILLS -> skills;
            case EXPERIENCE -> one(experience);
            case YEARS -> years == null ? null : List.of(years.toString());
            case CERTIFICATION -> one(certification);
            case LANGUAGE_LEVEL -> one(languageLevel);
            case EXERCISE -> one(exercise);
            case MISSING_PART -> one(missingPart);
            case AVAILABILITY -> one(availability);
            case OUR_WAY -> one(ourWay);
            case YOUR_WISH -> one(yourWish);
            case CHOSEN_HAD -> one(chosenHad);
            case CAUSE -> one(cause);
        };
    }

    private static List<String> one(String value) {
        return value == null ? null : List.of(value);
    }

    /** @return the reason, once {@link ReasonRules} have nothing against it */
    Reason reason() {
        var reason = Reason.of(code);
        for (var detail : ReasonDetail.values()) {
            var values = values(detail);
            if (values != null) {
                reason = reason.with(detail, values.toArray(String[]::new));
            }
        }
        return reason.withStrength(strength).withAdvice(advice);
    }
}
