package io.hearback.intake.report;

import io.hearback.contract.ReasonCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** Why the employer refuses. What its fields ask of each other is in {@link DetailRules}. */
@Schema(
        description =
                "A code, or your own name of the reason, and details as noun phrases in the candidate's language. A code needs"
                        + " its details and refuses those of another; without a code all details are optional."
                        + " GET /v1/reasons lists codes and details.")
public record OutcomeReason(
        @Schema(description = "Wins over what ats is mapped to. May be left out where ats is sent")
        ReasonCode code,

        @Line(max = 200)
        @Schema(
                description =
                        "Your own name of the reason, as your applicant tracking system has it; never words about the candidate."
                                + " Without a code, PUT /v1/reason-mappings says what it means; a name that is not mapped is"
                                + " accepted, and the notice waits for a person.",
                maxLength = 200,
                examples = "Failed technical screen")
        String ats,

        @Size(min = 1, max = 5, message = "must hold 1 to 5 skills; name those that decided")
        @Schema(description = "Required for SKILLS_GAP", examples = "[\"Kubernetes en production\"]")
        List<@NotNull(message = "is null; leave it out") @Line(max = 100) String> skills,

        @Line(max = 300) @Schema(description = "Required for EXPERIENCE_GAP", maxLength = 300)
        String experience,

        @Min(value = 1, message = "must be 1 to 40; leave it out otherwise")
        @Max(value = 40, message = "must be 1 to 40; leave it out otherwise")
        @Schema(description = "May be sent with EXPERIENCE_GAP")
        Integer years,

        @Line(max = 300) @Schema(description = "Required for CERTIFICATION_MISSING", maxLength = 300)
        String certification,

        @Line(max = 300)
        @Schema(
                description = "Required for LANGUAGE_LEVEL: the language and the level",
                maxLength = 300,
                examples = "l'allemand au niveau C1")
        String languageLevel,

        @Line(max = 300)
        @Schema(description = "Required for EXERCISE_RESULT: what did not come through", maxLength = 300)
        String exercise,

        @Line(max = 300) @Schema(description = "Required for INCOMPLETE_APPLICATION: what was missing", maxLength = 300)
        String missingPart,

        @Line(max = 300)
        @Schema(
                description = "Required for AVAILABILITY_MISMATCH: the times or the start that the work needs",
                maxLength = 300)
        String availability,

        @Line(max = 300) @Schema(description = "Required for VALUES_MISMATCH", maxLength = 300)
        String ourWay,

        @Line(max = 300) @Schema(description = "Required for VALUES_MISMATCH", maxLength = 300)
        String yourWish,

        @Line(max = 300) @Schema(description = "Required for STRONGER_CANDIDATE", maxLength = 300)
        String chosenHad,

        @Line(max = 300) @Schema(description = "May be sent with POSITION_CANCELLED and HIRING_FREEZE", maxLength = 300)
        String cause,

        @Line(max = 500)
        @Schema(
                description = "A strength we saw; with any code",
                maxLength = 500,
                examples = "la clarté de vos explications")
        String strength,

        @Line(max = 500) @Schema(description = "What to work on; with any code", maxLength = 500)
        String advice) {}
