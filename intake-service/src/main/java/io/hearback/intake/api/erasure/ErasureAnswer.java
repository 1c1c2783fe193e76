package io.hearback.intake.api.erasure;

import io.hearback.contract.ErasureCause;
import io.hearback.intake.erasure.Erasure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An erasure, and how far it has come. Holds ids, codes and times. */
@Schema(name = "Erasure")
public record ErasureAnswer(
        UUID id,
        UUID applicationId,
        ErasureCause cause,

        @Schema(
                description =
                        "HELD: a legal hold stands. WAITING: its time has not come. ERASING: not yet in all services.")
        Erasure.State state,

        Instant orderedAt,

        @Schema(description = "When it is carried out, where that is later")
        Instant dueAt,

        Services services) {

    /** When each service had nothing left; absent for one that has not said so. */
    @Schema(name = "ErasureServices")
    public record Services(Instant intake, Instant message, Instant feedback) {}

    @Schema(name = "Erasures")
    public record Listed(List<ErasureAnswer> erasures) {}

    static ErasureAnswer of(Erasure erasure) {
        return new ErasureAnswer(
                erasure.id(),
                erasure.applicationId(),
                erasure.cause(),
                erasure.state(),
                erasure.orderedAt(),
                erasure.dueAt().isAfter(erasure.orderedAt()) ? erasure.dueAt() : null,
                new Services(erasure.carriedOutAt(), erasure.messageDoneAt(), erasure.feedbackDoneAt()));
    }
}
