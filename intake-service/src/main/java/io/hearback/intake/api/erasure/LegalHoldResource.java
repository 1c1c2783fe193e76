package io.hearback.intake.api.erasure;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.erasure.LegalHold;
import io.hearback.intake.erasure.LegalHolds;
import io.hearback.intake.tenant.Callers;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** While one stands, nothing of its application is erased, whoever asks for it. */
@Path("/v1/legal-holds/{application}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "Privacy")
public class LegalHoldResource {

    @Schema(name = "LegalHoldOrder")
    public record Order(
            @NotNull(message = "is missing; send LITIGATION, COMPLAINT, AUDIT or AUTHORITY")
            LegalHold.Reason reason) {}

    private final LegalHolds holds;
    private final SecurityIdentity caller;

    LegalHoldResource(LegalHolds holds, SecurityIdentity caller) {
        this.holds = holds;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setLegalHold",
            summary = "Keep an application from being erased",
            description = "By your own id of it. Safe to repeat; another reason replaces the first.")
    @APIResponse(responseCode = "200", description = "It stands")
    @APIResponse(responseCode = "404", description = "There is no such application", ref = "Problem")
    public LegalHold set(
            @PathParam("application") String application,
            @Valid @NotNull(message = "is missing; send one JSON object") Order body) {
        return holds.set(Callers.tenantOf(caller), application, body.reason(), Callers.nameOf(caller))
                .orElseThrow(LegalHoldResource::unknown);
    }

    @DELETE
    @Operation(
            operationId = "endLegalHold",
            summary = "Let it be erased again",
            description = "An erasure that waited is carried out at once. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "None stands any more")
    @APIResponse(responseCode = "404", description = "There is no such application", ref = "Problem")
    public void end(@PathParam("application") String application) {
        if (!holds.end(Callers.tenantOf(caller), application, Callers.nameOf(caller))) {
            throw unknown();
        }
    }

    private static HttpProblem unknown() {
        return ProblemKind.NOT_FOUND.with("No application is on record under this id; it may be erased already.");
    }
}
