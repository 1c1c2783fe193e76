package io.hearback.intake.api.connection;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.connection.Connections;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.webhook.DeliveryBook;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** What became of a connection's deliveries. */
@Path("/v1/connections/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "Connections")
public class DeliveryResource {

    private final Connections connections;
    private final DeliveryBook book;
    private final SecurityIdentity caller;

    DeliveryResource(Connections connections, DeliveryBook book, SecurityIdentity caller) {
        this.connections = connections;
        this.book = book;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.ADMIN, Callers.AUDITOR})
    @Operation(
            operationId = "listDeliveries",
            summary = "A connection's deliveries",
            description =
                    "Of the last 30 days, the newest first. Codes, fields, rules and times; never what was sent. A quarantined one"
                            + " could not be read, contradicts what is on record, or tells of an erasure that is not done here"
                            + " (ERASURE_NOT_DONE).")
    @APIResponse(
            responseCode = "200",
            description = "The deliveries",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DeliveryBook.Entry.class)))
    @APIResponse(responseCode = "404", description = "There is no such connection", ref = "Problem")
    public List<DeliveryBook.Entry> list(
            @PathParam("id") UUID id,
            @Parameter(description = "Only those in this state") @QueryParam("state") DeliveryBook.State state,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(value = 1, message = "must be 1 to 1000; leave it out for 100")
                    @Max(value = 1000, message = "must be 1 to 1000; leave it out for 100")
                    int limit) {
        return book.list(Callers.tenantOf(caller), known(id), state, limit);
    }

    @POST
    @Path("{delivery}/retry")
    @Operation(
            operationId = "retryDelivery",
            summary = "Read a quarantined delivery again",
            description = "Possible for 7 days; then its body is forgotten. Safe to repeat.")
    @APIResponse(responseCode = "202", description = "It will be read again")
    @APIResponse(
            responseCode = "404",
            description = "There is no such delivery, it is not quarantined, or its body is forgotten",
            ref = "Problem")
    public Response retry(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        if (!book.tryAgain(Callers.tenantOf(caller), known(id), delivery)) {
            throw ProblemKind.NOT_FOUND.with("There is no quarantined delivery with this id whose body is still kept.");
        }
        return Response.accepted().build();
    }

    private UUID known(UUID id) {
        return connections
                .find(Callers.tenantOf(caller), id)
                .orElseThrow(ConnectionResource::unknown)
                .id();
    }
}
