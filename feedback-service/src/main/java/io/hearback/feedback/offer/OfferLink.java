package io.hearback.feedback.offer;

import io.hearback.feedback.tenant.TenantId;

import java.time.Instant;
import java.util.UUID;

/**
 * Whoever holds a token of it decides about this application, and about nothing else.
 *
 * @param language BCP 47, in which its pages begin
 * @param revokedAt null unless the organisation took it back
 */
record OfferLink(
        UUID id,
        TenantId tenant,
        UUID applicationId,
        Purpose purpose,
        String language,
        Instant expiresAt,
        Instant revokedAt) {

    boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
