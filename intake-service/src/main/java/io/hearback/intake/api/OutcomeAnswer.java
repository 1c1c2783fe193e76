package io.hearback.intake.api;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.intake.outcome.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Ids, codes and times of an outcome. */
@Schema(description = "An outcome on record")
public record OutcomeAnswer(
        UUID outcomeId,
        UUID applicationId,
        String applicationReference,

        @Schema(description = "Counts the outcomes of the application from 1, without gaps")
        int sequence,

        OutcomeKind outcome,
        Stage stage,
        ReasonCode reason,
        Instant decidedAt,
        @Schema(examples = "ACCEPTED") String status,
        Instant recordedAt,
        Links links) {

    public record Links(URI self) {}

    static OutcomeAnswer of(Outcome outcome) {
        return new OutcomeAnswer(
                outcome.id(),
                outcome.applicationId(),
                outcome.applicationReference(),
                outcome.sequence(),
                outcome.kind(),
                outcome.stage(),
                outcome.reason(),
                outcome.decidedAt(),
                "ACCEPTED",
                outcome.recordedAt(),
                new Links(URI.create("/v1/outcomes/" + outcome.id())));
    }
}
