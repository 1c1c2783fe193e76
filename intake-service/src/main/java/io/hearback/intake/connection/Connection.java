package io.hearback.intake.connection;

import io.hearback.intake.tenant.TenantId;

import java.util.Optional;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * One applicant tracking system of an organisation, with all that it does not say itself.
 *
 * @param id random, so that nobody guesses the address its webhooks come to
 * @param name the organisation's own, as "Greenhouse, France"
 * @param api null where there is no way, or no need, to ask the system
 * @param active whether deliveries are taken, and the system is asked
 */
public record Connection(
        UUID id,
        TenantId tenant,
        Vendor vendor,
        String name,
        Signer signer,
        Defaults defaults,
        StageMap stages,
        ApiAccess api,
        boolean active) {

    public Connection {
        requireNonNull(id, "id is null");
        requireNonNull(tenant, "tenant is null");
        requireNonNull(vendor, "vendor is null");
        requireNonNull(name, "name is null");
        requireNonNull(signer, "signer is null");
        requireNonNull(defaults, "defaults is null");
        requireNonNull(stages, "stages is null");
    }

    /** @return how to ask the system back */
    public Optional<ApiAccess> apiAccess() {
        return Optional.ofNullable(api);
    }

    /**
     * The person who signs the notices.
     *
     * @param title may be null
     */
    public record Signer(String name, String title, String email) {

        public Signer {
            requireNonNull(name, "name is null");
            requireNonNull(email, "email is null");
        }
    }

    /**
     * What holds for a candidate of whom the system does not say otherwise. Each may be null.
     *
     * @param language BCP 47
     * @param timeZone IANA name
     * @param country of the jobs, ISO 3166-1 alpha-2
     */
    public record Defaults(String language, String timeZone, String country) {}
}
