package io.hearback.intake.api.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.erasure.AccessExport;
import io.hearback.intake.erasure.OwnExport;
import io.hearback.intake.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that is kept about an application, for the organisation's own answer to the person (GDPR Art. 15). */
@Path("/v1/exports/{application}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "Privacy")
public class ExportResource {

    private final AccessExport export;
    private final OwnExport own;
    private final SecurityIdentity caller;

    ExportResource(AccessExport export, OwnExport own, SecurityIdentity caller) {
        this.export = export;
        this.own = own;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "exportApplication",
            summary = "All that is kept about an application",
            description = "By your own id of it, of all services, as one document.")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "404", description = "There is no such application", ref = "Problem")
    @APIResponse(responseCode = "503", description = "One of the services is away", ref = "Problem")
    public JsonNode read(@PathParam("application") String application) {
        var tenant = Callers.tenantOf(caller);
        try {
            return own.application(tenant, application)
                    .flatMap(id -> export.of(tenant, id))
                    .orElseThrow(() -> ProblemKind.NOT_FOUND.with("No application is on record under this id."));
        } catch (ProcessingException e) {
            throw away();
        } catch (WebApplicationException e) {
            throw away();
        }
    }

    static RuntimeException away() {
        return ProblemKind.UNAVAILABLE.with("One of the services that keep something cannot answer; repeat it later.");
    }
}
