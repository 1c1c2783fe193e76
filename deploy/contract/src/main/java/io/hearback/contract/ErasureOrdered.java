package io.hearback.contract;

import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * All that is about the person behind an application is to be erased, wherever it lies. Holds ids, codes and times only. It
 * may be told again, with another event id, as after a database was restored from an older copy: whoever erased it already
 * looks again and says so again. A reader answers intake-service once nothing is left, and takes in nothing about the
 * person afterwards, in whatever order the topics reach it.
 *
 * @param orderedAt when it was ordered first
 */
public record ErasureOrdered(
        UUID erasureId, String tenantId, UUID applicationId, UUID candidateId, ErasureCause cause, Instant orderedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "io.hearback.erasure-ordered.v1";

    public ErasureOrdered {
        requireNonNull(erasureId, "erasureId is null");
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(applicationId, "applicationId is null");
        requireNonNull(candidateId, "candidateId is null");
        requireNonNull(cause, "cause is null");
        requireNonNull(orderedAt, "orderedAt is null");
    }
}
