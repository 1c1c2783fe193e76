package io.hearback.intake.setting;

import io.hearback.intake.tenant.TenantId;

import java.time.Instant;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * An organisation.
 *
 * @param version grows with each change of the settings
 * @param ownLimit outcomes a minute it may report; empty if as many as the installation says
 */
public record Tenant(TenantId id, long version, Settings settings, Optional<Integer> ownLimit, Instant changedAt) {

    public Tenant {
        requireNonNull(id, "id is null");
        requireNonNull(settings, "settings is null");
        requireNonNull(ownLimit, "ownLimit is null");
        requireNonNull(changedAt, "changedAt is null");
    }
}
