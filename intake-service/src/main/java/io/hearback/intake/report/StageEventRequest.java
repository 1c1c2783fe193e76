package io.hearback.intake.report;

import io.hearback.contract.Filing;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/**
 * What a platform sends of an application's way. Personal data belongs under {@code people} and nowhere else: an unknown field
 * is refused.
 */
@ConsistentStageEvent
@Schema(
        description =
                "Something happened to an application on its way: references, codes and a time, and if you like the people behind it")
public record StageEventRequest(
        @Line(max = 100)
        @NotNull(message = "is missing; send your own id of the application")
        @Schema(description = "Your own id of the application", maxLength = 100, examples = "APP-1042")
        String application,

        @Line(max = 100)
        @NotNull(message = "is missing; send your own id of the candidate")
        @Schema(description = "Your own id of the person", maxLength = 100, examples = "C-77")
        String candidate,

        @NotNull(message = "is missing; send APPLICATION_RECEIVED, STAGE_ENTERED, INTERVIEW_HELD, OFFER_MADE or HIRED")
        @Schema(
                description =
                        "APPLICATION_RECEIVED, at stage APPLICATION. STAGE_ENTERED: at whichever stage. INTERVIEW_HELD, at INTERVIEW"
                                + " or FINAL_INTERVIEW: legal clocks run from it. OFFER_MADE, at OFFER: the candidate weighs an offer, and"
                                + " gets a link to a page to do so if your settings ask for it. HIRED: the application ended well.")
        StageEventKind kind,

        @NotNull(message = "is missing; send the stage at which it happened")
        Stage stage,

        @NotNull(message = "is missing; send when it happened, as 2026-11-20T09:30:00Z")
        @Schema(description = "When it happened (ISO 8601 with Z)", examples = "2026-11-12T14:00:00Z")
        Instant occurredAt,

        @Valid
        @Schema(
                description =
                        "Whom to write to before there is an outcome. Without it nobody can be told in time that there is no decision"
                                + " yet. Kept in the vault like an outcome's; of several, those of the latest event hold. Not kept for"
                                + " HIRED")
        People people,

        @Code(blanks = true)
        @Schema(
                description = "Which of your teams recruits, as a code: what the numbers can be told apart by",
                maxLength = 64,
                examples = "Data platform")
        String team) {

    /** Of which no team is told. */
    public StageEventRequest(
            String application, String candidate, StageEventKind kind, Stage stage, Instant occurredAt, People people) {
        this(application, candidate, kind, stage, occurredAt, people, null);
    }

    /** @return what the platform files the application under; null if it told nothing of it */
    public Filing filing() {
        return people == null
                ? Filing.of(team, null, null, null)
                : Filing.of(
                        team,
                        people.recruiter().reference(),
                        people.job().reference(),
                        people.job().country());
    }

    /** As an outcome tells of them, under the same rules. */
    @Schema(name = "StageEventPeople")
    public record People(
            @Valid @NotNull(message = "is missing; send who is to hear back: name and email")
            Candidate candidate,

            @Valid @NotNull(message = "is missing; send the job's title")
            OutcomeRequest.Job job,

            @Valid @NotNull(message = "is missing; send who signs the notice: name and email")
            OutcomeRequest.Recruiter recruiter) {}

    @Schema(name = "StageEventCandidate")
    public record Candidate(
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

            @KnownTimeZone @Schema(description = "IANA name", examples = "America/Toronto")
            String timeZone) {}
}
