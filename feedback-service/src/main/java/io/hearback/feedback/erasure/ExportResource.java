package io.hearback.feedback.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.feedback.tenant.Callers;
import io.hearback.feedback.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** For intake-service, which composes all that is kept about a person. */
@Path("/internal/v1/tenants/{tenant}/applications/{application}/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@Tag(name = "Between services")
public class ExportResource {

    private final Export export;

    ExportResource(Export export) {
        this.export = export;
    }

    @GET
    public JsonNode read(@PathParam("tenant") TenantId tenant, @PathParam("application") UUID application) {
        return export.of(tenant, application);
    }
}
