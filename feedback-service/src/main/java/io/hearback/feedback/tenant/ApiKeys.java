package io.hearback.feedback.tenant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.util.Optional;
import java.util.Set;

/** Whose key is it? Asks intake-service, which owns the keys; it hears the hash only. */
@ApplicationScoped
class ApiKeys {

    /**
     * The organisation a valid key belongs to.
     *
     * @param scopes the roles of whoever holds the key; none if intake-service tells none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Holder(String tenantId, String tenantName, Set<String> scopes) {

        Holder {
            scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
        }
    }

    private final IntakeService intake;

    ApiKeys(@RestClient IntakeService intake) {
        this.intake = intake;
    }

    /**
     * Remembers its answer for some seconds ({@code quarkus.cache.caffeine."api-keys"}), so a revoked key may live that
     * much longer.
     *
     * @return empty if the key is unknown, expired or revoked
     * @throws IntakeUnavailableException if intake-service cannot be asked; nothing is remembered then
     */
    @CacheResult(cacheName = "api-keys")
    Optional<Holder> find(Sha256 keyHash) {
        try {
            return Optional.of(intake.verify(new IntakeService.Key(keyHash.hex())));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw new IntakeUnavailableException(e);
        } catch (ProcessingException e) {
            throw new IntakeUnavailableException(e);
        }
    }
}
