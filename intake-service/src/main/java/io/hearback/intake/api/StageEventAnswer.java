package io.hearback.intake.api;

import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.api.problem.Contradiction;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.outcome.NotAcceptedException.Why;
import io.hearback.intake.report.Violation;
import io.hearback.intake.stage.StageEvent;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** Ids, codes and times of a stage event. */
@Schema(description = "A stage event on record")
public record StageEventAnswer(
        UUID stageEventId,
        UUID applicationId,
        String applicationReference,
        StageEventKind kind,
        Stage stage,
        Instant occurredAt,
        @Schema(examples = "ACCEPTED") String status,
        Instant recordedAt) {

    static HttpProblem refusal(Why why) {
        if (why == Why.ERASED) {
            return Contradiction.of(why);
        }
        return ProblemKind.OTHER_CANDIDATE.with(new Violation(
                "candidate", "must be the candidate the application is on record with", "check both references"));
    }

    static StageEventAnswer of(StageEvent event) {
        return new StageEventAnswer(
                event.id(),
                event.applicationId(),
                event.applicationReference(),
                event.kind(),
                event.stage(),
                event.occurredAt(),
                "ACCEPTED",
                event.recordedAt());
    }
}
