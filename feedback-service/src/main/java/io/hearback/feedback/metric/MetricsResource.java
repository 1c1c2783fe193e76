package io.hearback.feedback.metric;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

import java.time.Clock;
import java.util.List;

/** The process in numbers, for the organisation that asks. */
@Path("/v1/metrics")
class MetricsResource {

    private static final int MOST_DAYS = 3_650;

    private final Process process;
    private final Silence silence;
    private final Recounts recounts;
    private final SecurityIdentity caller;
    private final Clock clock;

    MetricsResource(Process process, Silence silence, Recounts recounts, SecurityIdentity caller, Clock clock) {
        this.process = process;
        this.silence = silence;
        this.recounts = recounts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("process")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(
            summary = "How did our process treat people?",
            description = "Counts are exact, however often and in whatever order events reached this service; an event"
                    + " counts within seconds.")
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

    @GET
    @Path("silence")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(
            summary = "Who waits without an answer?",
            description = "Needs stage events (POST /v1/stage-events at intake-service); exact, however often and in"
                    + " whatever order they came.")
    @APIResponse(responseCode = "200", description = "The numbers; zeros and nulls where nobody waits.")
    @APIResponse(responseCode = "422", description = "A problem that names the parameter, the rule and the fix.")
    public SilenceMetrics silence(
            @Parameter(
                            description = "More than so many days without an outcome: 0 to 3650. Left out: what the"
                                    + " organisation promises for each stage, or 14 where it promises nothing.")
                    @RestQuery
                    String days) {
        return silence.measure(Callers.tenantOf(caller), days(days), clock.instant());
    }

    /** How far a recount has come. */
    @Schema(description = "Numbers stay exact while days wait; they only take longer.")
    public record Recount(
            @Schema(description = "Days of decision that wait to be counted anew; 0 when it is done.")
            long daysWaiting) {}

    @POST
    @Path("recount")
    @RolesAllowed(Callers.ADMIN)
    @ResponseStatus(202)
    @Operation(
            summary = "Count everything anew from the facts",
            description =
                    "For whoever does not trust the sums. It goes on in the background, a day at a time, also after a"
                            + " restart; asked for again it counts again.")
    public Recount recount() {
        return new Recount(recounts.order(Callers.tenantOf(caller)));
    }

    @GET
    @Path("recount")
    @RolesAllowed(Callers.ADMIN)
    @Operation(summary = "How far has the recount come?")
    public Recount recountSoFar() {
        return new Recount(recounts.waiting(Callers.tenantOf(caller)));
    }

    private static Integer days(String told) {
        if (told == null) {
            return null;
        }
        if (!told.matches("\\d{1,4}") || Integer.parseInt(told) > MOST_DAYS) {
            throw new BrokenRulesException(
                    List.of(new BrokenRule("days", "a whole number from 0 to " + MOST_DAYS, "write it like days=14")));
        }
        return Integer.parseInt(told);
    }
}
