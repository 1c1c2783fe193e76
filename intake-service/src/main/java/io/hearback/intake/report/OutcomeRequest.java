package io.hearback.intake.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.hearback.contract.Filing;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

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
        OutcomeReason reason,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) // false and not sent say the same, also to the fingerprint
        @Schema(
                description =
                        "Whether no person took the decision. May be true for REJECTED and POSITION_CLOSED only; the notice then"
                                + " tells the way to a person (GDPR, article 22)",
                defaultValue = "false")
        boolean decisionAutomated,

        @Words(max = 2000)
        @Schema(
                description =
                        "What the candidate wrote, lines ended by \\n; for OFFER_DECLINED and WITHDRAWN only. The recruiter reads it",
                maxLength = 2000,
                examples = "Thank you for your time. I have accepted a role closer to home.")
        String candidateWords) {

    @Schema(name = "OutcomeApplication")
    public record Application(
            @Line(max = 100)
            @NotNull(message = "is missing; send your own id of the application")
            @Schema(description = "Your own id of the application", maxLength = 100, examples = "APP-1042")
            String reference,

            @Schema(description = "How far the application had come. May be left out for REINSTATED only")
            Stage stage,

            @Code(blanks = true)
            @Schema(
                    description = "Which of your teams recruits, as a code: what the numbers can be told apart by",
                    maxLength = 64,
                    examples = "Data platform")
            String team) {

        /** Of which no team is told. */
        public Application(String reference, Stage stage) {
            this(reference, stage, null);
        }
    }

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

            @LanguageTag
            @Schema(
                    description =
                            "Language of the notice, a BCP 47 tag. Without words of ours for the region, the language's",
                    maxLength = 35,
                    defaultValue = "en",
                    examples = "fr-CA")
            String language,

            @KnownTimeZone @Schema(description = "IANA name", examples = "Europe/Paris")
            String timeZone,

            @JsonFormat(lenient = OptBoolean.FALSE)
            @Schema(
                    description =
                            "Until when the candidate agreed to be kept in mind for other jobs; leave it out without consent. After"
                                    + " decidedAt and at most two years after it (CNIL, recruitment guide, 2023)",
                    examples = "2027-11-20")
            LocalDate keepInTouchUntil) {}

    @Schema(name = "OutcomeJob")
    public record Job(
            @Line(max = 200)
            @NotNull(message = "is missing; send the title as the candidate knows it")
            @Schema(maxLength = 200, examples = "Data engineer")
            String title,

            @KnownCountry
            @Schema(
                    description = "Whose law the job falls under, ISO 3166-1 alpha-2",
                    minLength = 2,
                    maxLength = 2,
                    examples = "FR")
            String country,

            @Code
            @Schema(
                    description = "Your own id of the job: what the numbers can be told apart by",
                    maxLength = 64,
                    examples = "REQ-881")
            String reference) {

        /** Of which no id is told. */
        public Job(String title, String country) {
            this(title, country, null);
        }
    }

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
            String email,

            @Code
            @Schema(
                    description =
                            "Your own id of the recruiter, no name: what the numbers can be told apart by. It leaves the vault",
                    maxLength = 64,
                    examples = "R-204")
            String reference) {

        /** Of whom no id is told. */
        public Recruiter(String name, String title, String email) {
            this(name, title, email, null);
        }
    }

    /** @return what the platform files the application under; null if it told nothing of it */
    public Filing filing() {
        return Filing.of(
                application.team(),
                recruiter == null ? null : recruiter.reference(),
                job == null ? null : job.reference(),
                job == null ? null : job.country());
    }
}
