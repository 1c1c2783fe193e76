package io.hearback.feedback.offer;

import io.hearback.feedback.tenant.TenantId;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Applications and the people behind them, which intake-service knows. Not within a transaction. */
@ApplicationScoped
class Applications {

    private final IntakeService intake;

    Applications(@RestClient IntakeService intake) {
        this.intake = intake;
    }

    /**
     * @param reference the platform's own id; null if it is known by ours
     * @return empty if the tenant has no such application
     * @throws IntakeAwayException if intake-service cannot be asked
     */
    Optional<FoundApplication> find(TenantId tenant, String reference, UUID applicationId) {
        try {
            return Optional.of(
                    asked(() -> intake.find(new IntakeService.Question(tenant.value(), reference, applicationId))));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw new IntakeAwayException(e);
        }
    }

    /**
     * Remembered for a minute ({@code quarkus.cache.caffeine."offer-people"}).
     *
     * @return empty if nobody is known, or no longer
     * @throws IntakeAwayException if intake-service cannot be asked; nothing is remembered then
     */
    @CacheResult(cacheName = "offer-people")
    Optional<People> people(TenantId tenant, UUID applicationId) {
        try {
            var found = asked(() -> intake.resolve(new IntakeService.WhoIsBehind(List.of(applicationId))));
            return found.applicants().stream()
                    .filter(each -> each.tenantId().equals(tenant.value()))
                    .findFirst()
                    .map(each -> new People(
                            each.organisation(),
                            each.job().title(),
                            each.recruiter().name(),
                            each.candidate().name(),
                            each.candidate().language()));
        } catch (WebApplicationException e) {
            throw new IntakeAwayException(e);
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException e) {
            throw new IntakeAwayException(e);
        }
    }
}
