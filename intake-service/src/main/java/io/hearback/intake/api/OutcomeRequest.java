package io.hearback.intake.api;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;

/**
 * What a platform sends. A message of a rule reads "the rule; the fix", which is how {@code ProblemMappers} tells it. Rules
 * that look at more than one field are in {@link OutcomeRules}.
 */
@ConsistentOutcome
@Schema(description = "An outcome of an application: what ended it, or changed it")
public record OutcomeRequest(
        @Valid @NotNull(message = "is missing; send its reference and stage")
        Application application,

        @NotNull(message = "is missing; send REJECTED, POSITION_CLOSED, OFFER_DECLINED, WITHDRAWN or REINSTATED")
        @Schema(
                description =
                        "REJECTED: the employer refuses. POSITION_CLOSED: filled or cancelled. OFFER_DECLINED, WITHDRAWN: the"
                                + " candidate decides. REINSTATED: an earlier outcome is taken back, and a notice not yet handed"
                                + " over is recalled.")
        OutcomeKind outcome,

        @NotNull(message = "is missing; send when the decision was taken, as 2026-11-20T09:30:00Z")
        @Schema(description = "When the decision was taken (ISO 8601 with Z)", examples = "2026-11-20T09:30:00Z")
        Instant decidedAt,

        @Valid @Schema(description = "Required unless the outcome is REINSTATED, where it is not kept")
        Candidate candidate,

        @Valid @Schema(description = "Required unless the outcome is REINSTATED, where it is not kept")
        Job job,

        @Valid
        @Schema(description = "Who signs the notice. Required unless the outcome is REINSTATED, where it is not kept")
        Recruiter recruiter,

        @Valid @Schema(description = "Required for REJECTED and POSITION_CLOSED, refused for the others")
        Reason reason) {

    @Schema(name = "OutcomeApplication")
    public record Application(
            @Line(max = 100)
            @NotNull(message = "is missing; send your own id of the application")
            @Schema(description = "Your own id of the application", maxLength = 100, examples = "APP-1042")
            String reference,

            @Schema(description = "How far the application had come. May be left out for REINSTATED only")
            Stage stage) {}

    @Schema(name = "OutcomeCandidate")
    public record Candidate(
            @Line(max = 100)
            @NotNull(message = "is missing; send your own id of the candidate")
            @Schema(description = "Your own id of the person", maxLength = 100, examples = "C-77")
            String reference,

            @Line(max = 200)
            @NotNull(message = "is missing; send the name as the candidate writes it")
            @Schema(maxLength = 200, examples = "Camille Martin")
            String name,

            @EmailAddress
            @NotNull(message = "is missing; send the address the notice goes to")
            @Schema(description = "ASCII addr-spec of RFC 5321", maxLength = 254, examples = "camille@example.org")
            String email,

            @Pattern(
                    regexp = "[A-Za-z]{2,3}",
                    message = "must be a primary language of BCP 47; send two or three letters, as fr or en")
            @Schema(description = "Language of the notice, BCP 47 primary subtag", defaultValue = "en", examples = "fr")
            String language,

            @KnownTimeZone @Schema(description = "IANA name", examples = "Europe/Paris")
            String timeZone) {}

    @Schema(name = "OutcomeJob")
    public record Job(
            @Line(max = 200)
            @NotNull(message = "is missing; send the title as the candidate knows it")
            @Schema(maxLength = 200, examples = "Data engineer")
            String title) {}

    @Schema(name = "OutcomeRecruiter")
    public record Recruiter(
            @Line(max = 200)
            @NotNull(message = "is missing; send the name of the person who signs")
            @Schema(maxLength = 200, examples = "Léa Bernard")
            String name,

            @Line(max = 200) @Schema(maxLength = 200, examples = "Talent partner")
            String title,

            @EmailAddress
            @NotNull(message = "is missing; send the address that candidates' replies go to")
            @Schema(maxLength = 254, examples = "lea.bernard@acme.example")
            String email) {}

    @Schema(
            name = "OutcomeReason",
            description =
                    "A code and the details that belong to it, as noun phrases in the candidate's language. A detail of another"
                            + " code is refused.")
    public record Reason(
            @NotNull(message = "is missing; send one of the reason codes")
            ReasonCode code,

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

            @Line(max = 300)
            @Schema(description = "Required for INCOMPLETE_APPLICATION: what was missing", maxLength = 300)
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

            @Line(max = 300)
            @Schema(description = "May be sent with POSITION_CANCELLED and HIRING_FREEZE", maxLength = 300)
            String cause,

            @Line(max = 500)
            @Schema(
                    description = "A strength we saw; with any code",
                    maxLength = 500,
                    examples = "la clarté de vos explications")
            String strength,

            @Line(max = 500) @Schema(description = "What to work on; with any code", maxLength = 500)
            String advice) {}
}
