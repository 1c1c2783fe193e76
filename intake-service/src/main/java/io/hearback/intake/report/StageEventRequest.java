package io.hearback.intake.report;

import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** What a platform sends of an application's way. There is no field for personal data, and an unknown one is refused. */
@ConsistentStageEvent
@Schema(description = "Something happened to an application on its way: references, codes and a time, never names")
public record StageEventRequest(
        @Line(max = 100)
        @NotNull(message = "is missing; send your own id of the application")
        @Schema(description = "Your own id of the application", maxLength = 100, examples = "APP-1042")
        String application,

        @Line(max = 100)
        @NotNull(message = "is missing; send your own id of the candidate")
        @Schema(description = "Your own id of the person", maxLength = 100, examples = "C-77")
        String candidate,

        @NotNull(message = "is missing; send APPLICATION_RECEIVED, STAGE_ENTERED, INTERVIEW_HELD or HIRED")
        @Schema(
                description =
                        "APPLICATION_RECEIVED, at stage APPLICATION. STAGE_ENTERED: at whichever stage. INTERVIEW_HELD, at INTERVIEW"
                                + " or FINAL_INTERVIEW: legal clocks run from it. HIRED: the application ended well.")
        StageEventKind kind,

        @NotNull(message = "is missing; send the stage at which it happened")
        Stage stage,

        @NotNull(message = "is missing; send when it happened, as 2026-11-20T09:30:00Z")
        @Schema(description = "When it happened (ISO 8601 with Z)", examples = "2026-11-12T14:00:00Z")
        Instant occurredAt) {}
