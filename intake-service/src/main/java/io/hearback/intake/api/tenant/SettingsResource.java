package io.hearback.intake.api.tenant;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.setting.Tenant;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The settings of the caller's own organisation, without its id. */
@Path("/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "Tenants")
public class SettingsResource {

    private final Tenants tenants;
    private final SecurityIdentity caller;

    SettingsResource(Tenants tenants, SecurityIdentity caller) {
        this.tenants = tenants;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(operationId = "readSettings", summary = "What your organisation has decided")
    @APIResponse(
            responseCode = "200",
            description = "With an ETag, for If-Match",
            content = @Content(schema = @Schema(implementation = SettingsBody.class)))
    public Response read() {
        return answer(tenants.find(Callers.tenantOf(caller)).orElseThrow());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceSettings",
            summary = "Decide about your organisation",
            description = "Replaces all settings; what is left out is as usual.")
    @APIResponse(
            responseCode = "200",
            description = "As GET answers",
            content = @Content(schema = @Schema(implementation = SettingsBody.class)))
    @APIResponse(responseCode = "412", description = "Somebody else has changed the settings since", ref = "Problem")
    @APIResponse(responseCode = "422", description = "A rule is broken", ref = "Problem")
    @APIResponse(responseCode = "428", description = "If-Match is missing", ref = "Problem")
    public Response replace(
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "is missing; send one JSON object") SettingsBody body) {
        var changed = tenants.change(
                Callers.tenantOf(caller), Versions.read(ifMatch), body.settings(), Callers.nameOf(caller));
        return answer(changed.orElseThrow(() -> ProblemKind.NOT_FOUND.with("There is no such organisation.")));
    }

    private static Response answer(Tenant tenant) {
        return Response.ok(SettingsBody.of(tenant.settings()))
                .tag(String.valueOf(tenant.version()))
                .build();
    }
}
