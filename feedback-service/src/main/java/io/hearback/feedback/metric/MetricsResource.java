package io.hearback.feedback.metric;

import io.hearback.feedback.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

import java.time.Clock;

/** The process in numbers, for the organisation that asks. */
@Path("/v1/metrics")
class MetricsResource {

    private final Process process;
    private final SecurityIdentity caller;
    private final Clock clock;

    MetricsResource(Process process, SecurityIdentity caller, Clock clock) {
        this.process = process;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("process")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(
            summary = "How did our process treat people?",
            description = "Exact, however often and in whatever order"
                    + " events reached this service; an event counts within seconds.")
    @APIResponse(responseCode = "200", description = "The numbers; zeros and nulls where there is nothing to count.")
    @APIResponse(responseCode = "422", description = "A problem that names the parameter, the rule and the fix.")
    public ProcessMetrics process(
            @Parameter(
                            description = "Start of the period of decision, included: ISO 8601 with offset."
                                    + " Left out: 30 days before 'to'.")
                    @RestQuery
                    String from,
            @Parameter(description = "End of the period, excluded: ISO 8601 with offset. Left out: now.") @RestQuery
                    String to) {
        return process.measure(Callers.tenantOf(caller), Period.of(from, to, clock.instant()));
    }
}
