package io.hearback.feedback.privacy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.time.Instant;
import java.util.UUID;

/** What is asked of intake-service for a candidate. */
@RegisterRestClient(configKey = "privacy")
@Path("/internal/v1")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface PrivacyDesk {

    /** How far an erasure has come. */
    enum State {
        HELD,
        WAITING,
        ERASING,
        DONE
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Erasure(UUID id, State state, Instant orderedAt, Instant dueAt) {}

    /**
     * @param controller the organisation as candidates read it
     * @param retentionMonths after the last outcome, or stage event without one
     * @param erasure null while none was ordered
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Privacy(String controller, int retentionMonths, Erasure erasure) {

        /** @return whether there is something left to ask for: what waits for its time can be had sooner */
        public boolean mayErase() {
            return erasure == null || erasure.state() == State.WAITING;
        }
    }

    record Order(String tenantId, UUID applicationId) {}

    @GET
    @Path("tenants/{tenant}/applications/{application}/privacy")
    Privacy privacy(String tenant, UUID application);

    @GET
    @Path("tenants/{tenant}/applications/{application}/whole-export")
    JsonNode export(String tenant, UUID application);

    @POST
    @Path("erasures")
    Erasure order(Order order);
}
