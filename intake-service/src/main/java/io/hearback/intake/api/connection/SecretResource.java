package io.hearback.intake.api.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Connections;
import io.hearback.intake.connection.SigningSecrets;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.webhook.NewSecret;
import io.hearback.intake.webhook.UnfitSecretException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a connection's system signs with. To rotate: add a secret, give it to the system, end the old one. */
@Path("/v1/connections/{id}/secrets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "Connections")
public class SecretResource {

    @Schema(name = "NewSigningSecret")
    public record Added(
            @Pattern(
                    regexp = SigningSecrets.FORM,
                    message =
                            "must be 8 to 500 printable ASCII characters without spaces; copy it from the vendor's page")
            @Schema(
                    description =
                            "The secret that the vendor made. Left out, one is made here, if the vendor's page takes one of ours",
                    writeOnly = true)
            String value) {

        /** Without the value, which would end in a log. */
        @Override
        public String toString() {
            return "Added";
        }
    }

    @Schema(name = "SigningSecretEnd")
    public record Ended(
            @NotNull(message = "is missing; send until when the secret is valid, as 2026-11-20T09:30:00Z")
            @Schema(description = "The past ends it at once", examples = "2026-11-20T09:30:00Z")
            Instant endsAt) {}

    @Schema(name = "SigningSecret")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Secret(
            UUID id,
            Instant createdAt,
            Instant endsAt,

            @Schema(description = "In the answer to its making only, and only if it was made here")
            String value) {

        static Secret of(SigningSecrets.Known known) {
            return new Secret(known.id(), known.createdAt(), known.endsAt(), null);
        }

        /** Without the value, which would end in a log. */
        @Override
        public String toString() {
            return "Secret[" + id + "]";
        }
    }

    private final Connections connections;
    private final SigningSecrets secrets;
    private final SecurityIdentity caller;

    SecretResource(Connections connections, SigningSecrets secrets, SecurityIdentity caller) {
        this.connections = connections;
        this.secrets = secrets;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.ADMIN, Callers.AUDITOR})
    @Operation(
            operationId = "listSigningSecrets",
            summary = "A connection's secrets",
            description = "Ids and times, never the secrets themselves.")
    @APIResponse(
            responseCode = "200",
            description = "The oldest first",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Secret.class)))
    @APIResponse(responseCode = "404", description = "There is no such connection", ref = "Problem")
    public List<Secret> list(@PathParam("id") UUID id) {
        return secrets.list(Callers.tenantOf(caller), connection(id).id()).stream()
                .map(Secret::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addSigningSecret",
            summary = "Add a secret to a connection",
            description =
                    "The others stay valid. One that is made here is shown in this answer and never again. Not safe to repeat.")
    @APIResponse(
            responseCode = "201",
            description = "Valid from now on",
            content = @Content(schema = @Schema(implementation = Secret.class)))
    @APIResponse(responseCode = "404", description = "There is no such connection", ref = "Problem")
    @APIResponse(
            responseCode = "422",
            description = "A rule is broken; violations name field, rule and fix",
            ref = "Problem")
    public Response add(
            @PathParam("id") UUID id, @Valid @NotNull(message = "is missing; send one JSON object") Added body) {
        var connection = connection(id);
        var secret = fit(connection.vendor(), body.value());
        var known = secrets.add(connection.tenant(), id, secret.value())
                .orElseThrow(() -> ProblemKind.RULE_BROKEN.with(new Violation(
                        "",
                        "must be one of at most " + SigningSecrets.MOST + " live secrets",
                        "end another one first")));
        return Response.status(Response.Status.CREATED)
                .entity(new Secret(
                        known.id(), known.createdAt(), known.endsAt(), secret.madeHere() ? secret.value() : null))
                .build();
    }

    @PUT
    @Path("{secret}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endSigningSecret",
            summary = "Say until when a secret is valid",
            description = "Safe to repeat. Within 10 seconds every copy of this service knows.")
    @APIResponse(
            responseCode = "200",
            description = "The secret as it is now",
            content = @Content(schema = @Schema(implementation = Secret.class)))
    @APIResponse(responseCode = "404", description = "There is no such secret", ref = "Problem")
    public Secret end(
            @PathParam("id") UUID id,
            @PathParam("secret") UUID secret,
            @Valid @NotNull(message = "is missing; send one JSON object") Ended body) {
        return secrets.end(Callers.tenantOf(caller), id, secret, body.endsAt())
                .map(Secret::of)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.with("The connection has no secret with this id."));
    }

    private Connection connection(UUID id) {
        return connections.find(Callers.tenantOf(caller), id).orElseThrow(ConnectionResource::unknown);
    }

    private static NewSecret fit(Vendor vendor, String pasted) {
        try {
            return NewSecret.of(vendor, pasted);
        } catch (UnfitSecretException e) {
            throw ProblemKind.RULE_BROKEN.with(e.violation());
        }
    }
}
