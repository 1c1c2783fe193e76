package io.hearback.intake.imports;

import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks message-service which notices outcomes would lead to. */
@ApplicationScoped
class Foresight {

    private static final Logger LOG = Logger.getLogger(Foresight.class);

    private final TenantWall wall;
    private final MessageService messages;

    Foresight(TenantWall wall, @RestClient MessageService messages) {
        this.wall = wall;
        this.messages = messages;
    }

    /**
     * One call.
     *
     * @return the notices of each example that leads to some; empty if message-service could not be asked
     */
    Optional<Map<Example, List<ForecastNotice>>> of(TenantId tenant, List<Example> examples) {
        var organisation = organisation(tenant);
        var written =
                examples.stream().filter(example -> example.recipient() != null).toList();
        var cases = written.stream()
                .map(example -> example.toForecast(tenant, organisation))
                .toList();
        try {
            var forecasts = messages.forecast(new MessageService.Cases(cases)).forecasts();
            var notices = new HashMap<Example, List<ForecastNotice>>();
            for (int each = 0; each < written.size(); each++) {
                notices.put(written.get(each), forecasts.get(each));
            }
            return Optional.of(notices);
        } catch (WebApplicationException | ProcessingException | IndexOutOfBoundsException e) {
            LOG.warnf(
                    "NO_FORECAST message-service could not be asked: %s",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private String organisation(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select name from tenant where tenant_id = ?")
                        .bind(0, tenant.value())
                        .mapTo(String.class)
                        .one());
    }
}
