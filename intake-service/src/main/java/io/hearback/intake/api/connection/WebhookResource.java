package io.hearback.intake.api.connection;

import io.hearback.intake.api.Traces;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.connection.LiveConnections;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.Deliveries;
import io.hearback.intake.webhook.Vendors;
import io.hearback.intake.webhook.Verdict;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door that vendors knock at. Looks at the signature, keeps what came in one commit, and answers; reading comes later, as
 * a vendor waits for seconds only and then sends again. Whoever has no valid signature learns nothing but that.
 */
@Path("/v1/webhooks")
@PermitAll
@Tag(name = "Webhooks")
public class WebhookResource {

    private static final Logger LOG = Logger.getLogger(WebhookResource.class);

    private final LiveConnections connections;
    private final Vendors vendors;
    private final Deliveries deliveries;
    private final Clock clock;

    WebhookResource(LiveConnections connections, Vendors vendors, Deliveries deliveries, Clock clock) {
        this.connections = connections;
        this.vendors = vendors;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @POST
    @Path("{connectionId}")
    @Consumes(MediaType.WILDCARD)
    @SecurityRequirements
    @Operation(
            operationId = "deliver",
            summary = "Deliver a webhook",
            description =
                    "For applicant tracking systems, in their own format and signed their own way. 200 says that the delivery is"
                            + " safely on record, or was before; a test of the vendor's is answered as the vendor expects.")
    @APIResponse(responseCode = "200", description = "On record, or a test that needs no record")
    @APIResponse(responseCode = "401", description = "The signature is missing, wrong or too old", ref = "Problem")
    @APIResponse(responseCode = "404", description = "There is no such connection", ref = "Problem")
    @APIResponse(responseCode = "413", description = "The body has more than 1 MB", ref = "Problem")
    @APIResponse(responseCode = "503", description = "Not available for a moment; send it again", ref = "Problem")
    public Response deliver(@PathParam("connectionId") UUID connectionId, @Context HttpHeaders headers, byte[] body) {
        var live = connections.find(connectionId).orElseThrow(WebhookResource::unknown);
        var ats = vendors.webhooksOf(live.connection().vendor()).orElseThrow(WebhookResource::unknown);
        var now = clock.instant();
        var arrival = arrival(headers, body, now);
        return switch (ats.verify(arrival, live.liveSecrets(now), now)) {
            case Verdict.Verified verified -> keep(ats, live, arrival);
            case Verdict.Answered(var answer) -> {
                var response = Response.ok();
                answer.forEach(response::header);
                yield response.build();
            }
            case Verdict.Refused(var why) -> throw refused(connectionId, why);
        };
    }

    private Response keep(Ats ats, LiveConnections.Live live, Arrival arrival) {
        deliveries.keep(ats, live.connection(), arrival);
        return Response.ok().build();
    }

    private static Arrival arrival(HttpHeaders headers, byte[] body, Instant now) {
        var first = headers.getRequestHeaders().entrySet().stream()
                .filter(header -> !header.getValue().isEmpty())
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().getFirst(),
                        (one, other) -> one));
        first.compute("traceparent", (name, trace) -> Traces.of(trace));
        return new Arrival(first, body == null ? new byte[0] : body, now);
    }

    private static HttpProblem refused(UUID connectionId, Verdict.Why why) {
        LOG.infof("DELIVERY_REFUSED connection %s: %s", connectionId, why);
        return ProblemKind.NOT_VERIFIED.with(why.explanation());
    }

    private static HttpProblem unknown() {
        return ProblemKind.NOT_FOUND.with("There is no connection with this id, or it is not active.");
    }
}
