package io.hearback.intake.api.connection;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.polling.Poller;
import io.hearback.intake.polling.PollingState;
import io.hearback.intake.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** How a system is heard that sends no event for a refusal. */
@Path("/v1/connections/{id}/polling")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Callers.ADMIN, Callers.AUDITOR})
@Tag(name = "Connections")
public class PollingResource {

    private final Poller poller;
    private final SecurityIdentity caller;

    PollingResource(Poller poller, SecurityIdentity caller) {
        this.poller = poller;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readPolling",
            summary = "How polling of a connection goes",
            description = "For WORKABLE and GUPY with an API token, within seconds after it is connected.")
    @APIResponse(
            responseCode = "200",
            description = "How far it is, and what failed last",
            content = @Content(schema = @Schema(implementation = PollingState.class)))
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(responseCode = "403", description = "The key has not the scope admin or auditor", ref = "Problem")
    @APIResponse(
            responseCode = "404",
            description = "There is no such connection, or it is not polled",
            ref = "Problem")
    public PollingState read(@PathParam("id") UUID id) {
        return poller.stateOf(Callers.tenantOf(caller), id)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.with(
                        "No connection with this id is polled. That takes a vendor that is, and an API token."));
    }
}
