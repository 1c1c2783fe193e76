package io.hearback.intake.api.tenant;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.key.Keys;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.Callers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;

/** A key to begin with: a new organisation has nobody yet who could issue one. */
@Path("/v1/tenants/{tenant}/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "API keys")
public class FirstKeyResource {

    private final Keys keys;
    private final Tenants tenants;
    private final Responsibility responsible;
    private final Clock clock;

    FirstKeyResource(Keys keys, Tenants tenants, Responsibility responsible, Clock clock) {
        this.keys = keys;
        this.tenants = tenants;
        this.responsible = responsible;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueFirstApiKey",
            summary = "Issue a key for an organisation",
            description =
                    "For the installation's admin; an organisation's own has /v1/api-keys. The key is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = KeyAnswer.Issued.class)))
    @APIResponse(responseCode = "404", description = "There is no such organisation", ref = "Problem")
    public Response issue(
            @PathParam("tenant") String tenant,
            @Valid @NotNull(message = "is missing; send one JSON object") KeyBody body) {
        responsible.forInstallation();
        var id = responsible.forTenant(tenant);
        tenants.find(id).orElseThrow(() -> ProblemKind.NOT_FOUND.with("There is no such organisation."));
        var issued = keys.issue(id, body.wanted(clock.instant()), responsible.name());
        return Response.status(Response.Status.CREATED)
                .entity(KeyAnswer.Issued.of(issued))
                .build();
    }
}
