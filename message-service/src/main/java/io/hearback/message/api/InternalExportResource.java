package io.hearback.message.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.message.erasure.Export;
import io.hearback.message.notice.NoticeNotFoundException;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** For intake-service, which composes all that is kept about a person. */
@Path("/internal/v1/tenants/{tenant}/applications/{application}/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@RunOnVirtualThread
@Tag(name = "Between services")
public class InternalExportResource {

    private final Export export;

    InternalExportResource(Export export) {
        this.export = export;
    }

    @GET
    @Operation(summary = "What is kept about an application")
    @RolesAllowed(Callers.SERVICE)
    public JsonNode read(String tenant, UUID application) {
        try {
            return export.of(new TenantId(tenant), application);
        } catch (IllegalArgumentException e) {
            throw new NoticeNotFoundException();
        }
    }
}
