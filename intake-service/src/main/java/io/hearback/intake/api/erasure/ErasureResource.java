package io.hearback.intake.api.erasure;

import io.hearback.contract.ErasureCause;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.erasure.Erasures;
import io.hearback.intake.erasure.Subject;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

import java.util.UUID;

/** An organisation orders that what is about a person is erased. */
@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "Privacy")
public class ErasureResource {

    @Schema(name = "ErasureOrder")
    public record Order(
            @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
            @Schema(description = "Your own id of an application", examples = "APP-4711")
            String application,

            @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
            @Schema(
                    description = "Instead: your own id of a person, for all applications of theirs",
                    examples = "C-981")
            String candidate) {}

    private final Erasures erasures;
    private final SecurityIdentity caller;

    ErasureResource(Erasures erasures, SecurityIdentity caller) {
        this.erasures = erasures;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderErasure",
            summary = "Erase an application, or all of a person",
            description = "For good, in all services. Safe to repeat: the second time the first order is answered."
                    + " Where a legal hold stands, it is carried out once that ends.")
    @APIResponse(
            responseCode = "202",
            description = "One erasure for each application; follow them until they are DONE",
            content = @Content(schema = @Schema(implementation = ErasureAnswer.Listed.class)))
    @APIResponse(responseCode = "404", description = "Nothing is known under this id", ref = "Problem")
    @APIResponse(responseCode = "422", description = "A rule is broken", ref = "Problem")
    public Response order(@Valid @NotNull(message = "is missing; send one JSON object") Order body) {
        if ((body.application() == null) == (body.candidate() == null)) {
            throw ProblemKind.RULE_BROKEN.with(
                    new Violation("application", "or candidate must be named, and not both", "send one of the two"));
        }
        var subject = new Subject(body.application(), body.candidate());
        var ordered = erasures.order(Callers.tenantOf(caller), subject, ErasureCause.ORGANISATION);
        if (ordered.isEmpty()) {
            throw ProblemKind.NOT_FOUND.with(
                    "Nothing was reported under this id, so there is nothing to erase; check the reference.");
        }
        var answer =
                new ErasureAnswer.Listed(ordered.stream().map(ErasureAnswer::of).toList());
        return Response.accepted(answer)
                .header("Location", "/v1/erasures/" + ordered.getFirst().id())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readErasure", summary = "How far an erasure has come")
    @APIResponse(
            responseCode = "200",
            description = "The erasure",
            content = @Content(schema = @Schema(implementation = ErasureAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such erasure", ref = "Problem")
    public ErasureAnswer read(@PathParam("id") UUID id) {
        return erasures.find(Callers.tenantOf(caller), id)
                .map(ErasureAnswer::of)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.with("There is no such erasure."));
    }
}
