package io.hearback.intake.api;

import io.hearback.intake.admission.Admission;
import io.hearback.intake.admission.Quota;
import io.hearback.intake.api.problem.RateLimitHeaders;
import io.hearback.intake.report.StageEventRequest;
import io.hearback.intake.report.StageReader;
import io.hearback.intake.stage.StageAnswer;
import io.hearback.intake.stage.Stages;
import io.hearback.intake.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** Platforms report here how applications come through their stages. */
@Path("/v1/stage-events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@Tag(name = "Stage events")
public class StageEventResource {

    private final Stages stages;
    private final StageReader reader;
    private final Admission admission;
    private final SecurityIdentity caller;

    StageEventResource(Stages stages, StageReader reader, Admission admission, SecurityIdentity caller) {
        this.stages = stages;
        this.reader = reader;
        this.admission = admission;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "reportStageEvent",
            summary = "Report that an application moved on",
            description =
                    "Answers 202 once the stage event is safely on record. Safe to repeat: it is recognised by application, kind,"
                            + " stage and occurredAt. May come late and in any order, also before the first outcome: an application"
                            + " that is not known yet becomes known. The people behind it may come along, so that they can be"
                            + " written to before there is an outcome; names and addresses are taken nowhere else.")
    @APIResponse(
            responseCode = "202",
            description = "On record. Idempotency-Replayed: true says that it was before",
            content = @Content(schema = @Schema(implementation = StageEventAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body cannot be read, or holds an unknown field",
            ref = "Problem")
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(
            responseCode = "409",
            description = "The application is on record with another candidate",
            ref = "Problem")
    @APIResponse(
            responseCode = "422",
            description = "A rule is broken; violations name field, rule and fix",
            ref = "Problem")
    @APIResponse(
            responseCode = "429",
            description = "More a minute than the organisation may report; Retry-After says when to go on",
            ref = "Problem")
    @APIResponse(responseCode = "503", description = "Not available for a moment, or too far behind", ref = "Problem")
    public Response accept(
            @Parameter(hidden = true) @HeaderParam("traceparent") String traceparent,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StageEventRequest.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "an interview took place",
                                                        value = Examples.INTERVIEW_HELD),
                                                @ExampleObject(
                                                        name = "an interview took place, with the people to write to",
                                                        value = Examples.INTERVIEW_WITH_PEOPLE),
                                                @ExampleObject(name = "an offer was made", value = Examples.OFFER_MADE)
                                            }))
                    @Valid
                    @NotNull(message = "is missing; send one JSON object")
                    StageEventRequest body) {
        var told = reader.read(body);
        var tenant = Callers.tenantOf(caller);
        var quota = admission.admit(tenant, 1);
        var answer = stages.recordAll(tenant, List.of(told), Traces.of(traceparent));
        return switch (answer.getFirst()) {
            case StageAnswer.Receipt receipt -> response(receipt, quota);
            case StageAnswer.Refused(var why) -> throw StageEventAnswer.refusal(why);
        };
    }

    private static Response response(StageAnswer.Receipt receipt, Quota quota) {
        var response = Response.accepted(StageEventAnswer.of(receipt.event()));
        RateLimitHeaders.of(quota).forEach(response::header);
        return (receipt.replayed() ? response.header("Idempotency-Replayed", true) : response).build();
    }
}
