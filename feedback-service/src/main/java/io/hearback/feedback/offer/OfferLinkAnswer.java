package io.hearback.feedback.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.contract.OutcomeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** A link and what came of it; nothing of what its candidate noted. */
public record OfferLinkAnswer(
        UUID id,

        @Schema(
                description =
                        "Put it into your mail to the candidate, and nowhere else: whoever has it is the candidate."
                                + " Told once, here; ask again for another that opens the same")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        URI url,

        UUID applicationId,
        Purpose purpose,
        String language,
        Instant expiresAt,

        @Schema(description = "OPEN, DECIDED, EXPIRED or REVOKED")
        State state,

        @Schema(description = "What the candidate decided; null as long as nothing is")
        OutcomeKind outcome,

        @Schema(description = "Of the outcome at intake-service; null until it is on record there")
        UUID outcomeId,

        Instant decidedAt) {

    /** What becomes of a link. */
    public enum State {
        OPEN,
        DECIDED,
        EXPIRED,
        REVOKED
    }

    /** @param decision null if there is none */
    static OfferLinkAnswer of(OfferLink link, URI url, Decision decision, Instant now) {
        return new OfferLinkAnswer(
                link.id(),
                url,
                link.applicationId(),
                link.purpose(),
                link.language(),
                link.expiresAt(),
                state(link, decision, now),
                decision == null ? null : decision.outcome(),
                decision == null ? null : decision.outcomeId(),
                decision == null ? null : decision.decidedAt());
    }

    private static State state(OfferLink link, Decision decision, Instant now) {
        if (decision != null) {
            return State.DECIDED;
        }
        if (link.revokedAt() != null) {
            return State.REVOKED;
        }
        return link.isOpen(now) ? State.OPEN : State.EXPIRED;
    }
}
