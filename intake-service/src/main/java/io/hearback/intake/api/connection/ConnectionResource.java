package io.hearback.intake.api.connection;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Connections;
import io.hearback.intake.connection.SafeUrls;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.Callers;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.UUID;

/** An organisation connects its applicant tracking systems here. */
@Path("/v1/connections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "Connections")
public class ConnectionResource {

    private static final String EXAMPLE = """
            {"vendor": "GREENHOUSE", "name": "Greenhouse, France",
             "recruiter": {"name": "Léa Bernard", "title": "Talent partner", "email": "lea.bernard@acme.example"},
             "language": "fr", "timeZone": "Europe/Paris", "country": "FR",
             "stages": {"Phone screen": "SCREENING", "On-site": "INTERVIEW", "Offer": "OFFER"}, "defaultStage": "APPLICATION"}""";

    private final Connections connections;
    private final SafeUrls safeUrls;
    private final SecurityIdentity caller;

    ConnectionResource(Connections connections, SafeUrls safeUrls, SecurityIdentity caller) {
        this.connections = connections;
        this.safeUrls = safeUrls;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.ADMIN, Callers.AUDITOR})
    @Operation(
            operationId = "listConnections",
            summary = "Your applicant tracking systems",
            description = "The oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "All connections, without their secrets",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ConnectionAnswer.class)))
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(responseCode = "403", description = "The key has not the scope admin", ref = "Problem")
    public List<ConnectionAnswer> list(UriInfo uri) {
        return connections.list(Callers.tenantOf(caller)).stream()
                .map(connection -> answer(connection, uri))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openConnection",
            summary = "Connect an applicant tracking system",
            description =
                    "Then add a secret, and paste webhookUrl on the vendor's page. Not safe to repeat: each time there is one more.")
    @APIResponse(
            responseCode = "201",
            description = "Connected",
            content = @Content(schema = @Schema(implementation = ConnectionAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body cannot be read, or holds an unknown field",
            ref = "Problem")
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(responseCode = "403", description = "The key has not the scope admin", ref = "Problem")
    @APIResponse(
            responseCode = "422",
            description = "A rule is broken; violations name field, rule and fix",
            ref = "Problem")
    public Response open(
            UriInfo uri,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ConnectionRequest.class),
                                            examples = @ExampleObject(name = "Greenhouse", value = EXAMPLE)))
                    @Valid
                    @NotNull(message = "is missing; send one JSON object")
                    ConnectionRequest body) {
        var made = connections.open(Callers.tenantOf(caller), body.vendor(), body.settings(checked(body.apiUrl())));
        var self = uri.getBaseUriBuilder()
                .path(ConnectionResource.class)
                .path(made.id().toString());
        return Response.created(self.build()).entity(answer(made, uri)).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Callers.ADMIN, Callers.AUDITOR})
    @Operation(operationId = "readConnection", summary = "Read a connection")
    @APIResponse(
            responseCode = "200",
            description = "The connection, without its secrets",
            content = @Content(schema = @Schema(implementation = ConnectionAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such connection", ref = "Problem")
    public ConnectionAnswer find(UriInfo uri, @PathParam("id") UUID id) {
        return connections
                .find(Callers.tenantOf(caller), id)
                .map(connection -> answer(connection, uri))
                .orElseThrow(ConnectionResource::unknown);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeConnection",
            summary = "Change a connection",
            description =
                    "Replaces all settings but the vendor, and the API token if none is sent. Safe to repeat. Deliveries already"
                            + " taken are read with the settings of the moment; within 10 seconds every copy of this service knows"
                            + " the new ones.")
    @APIResponse(
            responseCode = "200",
            description = "The connection as it is now",
            content = @Content(schema = @Schema(implementation = ConnectionAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such connection", ref = "Problem")
    @APIResponse(
            responseCode = "422",
            description = "A rule is broken; violations name field, rule and fix",
            ref = "Problem")
    public ConnectionAnswer change(
            UriInfo uri,
            @PathParam("id") UUID id,
            @Valid @NotNull(message = "is missing; send one JSON object") ConnectionRequest body) {
        var tenant = Callers.tenantOf(caller);
        var before = connections.find(tenant, id).orElseThrow(ConnectionResource::unknown);
        if (before.vendor() != body.vendor()) {
            throw ProblemKind.RULE_BROKEN.with(new Violation(
                    "vendor", "cannot be changed", "open another connection, and set active of this one to false"));
        }
        return connections
                .change(tenant, id, body.settings(checked(body.apiUrl())))
                .map(connection -> answer(connection, uri))
                .orElseThrow(ConnectionResource::unknown);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "closeConnection",
            summary = "Forget a connection",
            description =
                    "With its secrets and all its deliveries, also those not worked off yet. What was recorded stays. To keep the"
                            + " deliveries, set active to false instead.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "There is no such connection", ref = "Problem")
    public void close(@PathParam("id") UUID id) {
        if (!connections.close(Callers.tenantOf(caller), id)) {
            throw unknown();
        }
    }

    static HttpProblem unknown() {
        return ProblemKind.NOT_FOUND.with("There is no connection with this id.");
    }

    private static ConnectionAnswer answer(Connection connection, UriInfo uri) {
        var door = uri.getBaseUriBuilder()
                .path(WebhookResource.class)
                .path(connection.id().toString());
        return ConnectionAnswer.of(connection, door.build());
    }

    private URI checked(String apiUrl) {
        if (apiUrl == null) {
            return null;
        }
        try {
            var url = new URI(apiUrl);
            safeUrls.brokenRule(url).ifPresent(rule -> {
                throw ProblemKind.RULE_BROKEN.with(Violation.of("apiUrl", rule));
            });
            return url;
        } catch (URISyntaxException e) {
            throw ProblemKind.RULE_BROKEN.with(
                    new Violation("apiUrl", "must be an address", "send it as https://host.example/path"));
        }
    }
}
