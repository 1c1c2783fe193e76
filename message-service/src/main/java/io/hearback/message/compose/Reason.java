package io.hearback.message.compose;

import io.hearback.contract.ReasonCode;

import java.util.List;
import java.util.Objects;

import static io.hearback.message.compose.Phrase.detail;
import static java.util.Objects.requireNonNull;

/**
 * Why an application ended, as it may be told. Each detail is a noun phrase in the candidate's language ({@code cause}
 * may be a clause), null when absent; {@code strength} and {@code advice} go with any code.
 *
 * @param years how many years of the experience the position asks for, from 1; null if not said
 */
public record Reason(
        ReasonCode code,
        List<String> skills,
        String experience,
        Integer years,
        String certification,
        String ourWay,
        String yourWish,
        String chosenHad,
        String cause,
        String strength,
        String advice) {

    public Reason {
        requireNonNull(code, "code is null");
        if (years != null && years < 1) {
            throw new IllegalArgumentException("years is below 1");
        }
        skills = skills == null
                ? List.of()
                : skills.stream().map(Phrase::detail).filter(Objects::nonNull).toList();
        experience = detail(experience);
        certification = detail(certification);
        ourWay = detail(ourWay);
        yourWish = detail(yourWish);
        chosenHad = detail(chosenHad);
        cause = detail(cause);
        strength = detail(strength);
        advice = detail(advice);
    }

    /** Whether the position itself went away, so that nothing was judged. */
    boolean isExternal() {
        return switch (code) {
            case POSITION_FILLED, POSITION_CANCELLED -> true;
            case SKILLS_GAP, EXPERIENCE_GAP, CERTIFICATION_MISSING, VALUES_MISMATCH, STRONGER_CANDIDATE -> false;
        };
    }
}
