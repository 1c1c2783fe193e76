package io.hearback.intake.api.tenant;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.key.IssuedKey;
import io.hearback.intake.key.Keys;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** API keys, which an organisation's admin issues, renews and ends. */
@Path("/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "API keys")
public class KeyResource {

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    @Schema(name = "Rotation")
    public record Rotation(
            @NotNull(message = "is missing; send PT0S to end the old key at once")
            @Schema(
                    implementation = String.class,
                    description = "How long the old key is valid beside the new one, P90D at most",
                    examples = "P7D")
            Duration overlap) {}

    @Schema(name = "ApiKeys")
    public record Listed(List<KeyAnswer> apiKeys) {}

    private final Keys keys;
    private final SecurityIdentity caller;
    private final Clock clock;

    KeyResource(Keys keys, SecurityIdentity caller, Clock clock) {
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "Your organisation's keys", description = "The newest first.")
    public Listed list() {
        return new Listed(
                keys.all(Callers.tenantOf(caller)).stream().map(KeyAnswer::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueApiKey",
            summary = "Issue a key",
            description =
                    "The answer holds the key, which is shown this once. Not safe to repeat: each time is another key.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = KeyAnswer.Issued.class)))
    @APIResponse(responseCode = "422", description = "A rule is broken", ref = "Problem")
    public Response issue(@Valid @NotNull(message = "is missing; send one JSON object") KeyBody body) {
        return created(keys.issue(Callers.tenantOf(caller), body.wanted(clock.instant()), Callers.nameOf(caller)));
    }

    @POST
    @Path("{id}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateApiKey",
            summary = "Replace a key",
            description = "Issues one like it, for as long again, and lets the old one end after the overlap.")
    @APIResponse(
            responseCode = "201",
            description = "The new key, which is shown this once",
            content = @Content(schema = @Schema(implementation = KeyAnswer.Issued.class)))
    @APIResponse(responseCode = "404", description = "There is no such key", ref = "Problem")
    @APIResponse(responseCode = "409", description = "It has ended, or the configuration names it", ref = "Problem")
    public Response rotate(
            @PathParam("id") String id, @Valid @NotNull(message = "is missing; send one JSON object") Rotation body) {
        if (body.overlap().isNegative() || body.overlap().compareTo(LONGEST_OVERLAP) > 0) {
            throw ProblemKind.RULE_BROKEN.with(
                    new Violation("overlap", "must be PT0S to P90D", "send P7D, for example"));
        }
        return created(keys.rotate(Callers.tenantOf(caller), id, body.overlap(), Callers.nameOf(caller)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "revokeApiKey",
            summary = "End a key",
            description = "Safe to repeat. Holds everywhere within 30 seconds.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "There is no such key", ref = "Problem")
    @APIResponse(responseCode = "409", description = "The configuration names it", ref = "Problem")
    public void revoke(@PathParam("id") String id) {
        keys.revoke(Callers.tenantOf(caller), id, Callers.nameOf(caller));
    }

    private static Response created(IssuedKey issued) {
        return Response.status(Response.Status.CREATED)
                .entity(KeyAnswer.Issued.of(issued))
                .build();
    }
}
