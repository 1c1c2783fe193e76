package io.hearback.intake.outcome;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.vault.Fingerprint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * What a candidate decided, told by the candidate: no platform stands between.
 *
 * @param kind {@code OFFER_DECLINED} or {@code WITHDRAWN}
 * @param words what the recruiter is to read, lines separated by LF; or null
 * @param keepInTouchUntil until when the candidate agreed to be kept in mind; null without consent
 * @param key the same for each repetition
 * @param fingerprint of all that was told
 */
public record CandidateDecision(
        UUID applicationId,
        OutcomeKind kind,
        Instant decidedAt,
        String words,
        LocalDate keepInTouchUntil,
        String key,
        Fingerprint fingerprint) {

    public CandidateDecision {
        requireNonNull(applicationId, "applicationId is null");
        requireNonNull(decidedAt, "decidedAt is null");
        requireNonNull(key, "key is null");
        requireNonNull(fingerprint, "fingerprint is null");
        if (!isCandidates(kind)) {
            throw new IllegalArgumentException(kind + " is not for a candidate to decide");
        }
    }

    static boolean isCandidates(OutcomeKind kind) {
        return kind == OutcomeKind.OFFER_DECLINED || kind == OutcomeKind.WITHDRAWN;
    }
}
