package io.hearback.intake.api;

import io.hearback.intake.admission.Admission;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.api.problem.RateLimitHeaders;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.outcome.Told;
import io.hearback.intake.report.OutcomeReader;
import io.hearback.intake.report.OutcomeRequest;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.util.UUID;
import java.util.regex.Pattern;

/** Platforms report outcomes here. */
@Path("/v1/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes")
public class OutcomeResource {

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x20-\\x7E]{1,255}");

    private final Intake intake;
    private final OutcomeReader reader;
    private final Admission admission;
    private final SecurityIdentity caller;

    OutcomeResource(Intake intake, OutcomeReader reader, Admission admission, SecurityIdentity caller) {
        this.intake = intake;
        this.reader = reader;
        this.admission = admission;
        this.caller = caller;
    }

    @POST
    @RunOnVirtualThread // it waits for a commit that many share
    @RolesAllowed(Callers.RECRUITER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportOutcome",
            summary = "Report an outcome",
            description =
                    "Answers 202 once the outcome is safely on record; the candidate's notice follows by itself. Safe to repeat:"
                            + " with an Idempotency-Key, or without, by application, outcome and decidedAt.")
    @APIResponse(
            responseCode = "202",
            description = "On record. Idempotency-Replayed: true says that it was before",
            content = @Content(schema = @Schema(implementation = OutcomeAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body cannot be read, or holds an unknown field",
            ref = "Problem")
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(
            responseCode = "409",
            description = "Contradicts what is on record, or the same key is in work",
            ref = "Problem")
    @APIResponse(responseCode = "413", description = "The body has more than 256 kB", ref = "Problem")
    @APIResponse(
            responseCode = "422",
            description = "A rule is broken; violations name field, rule and fix",
            ref = "Problem")
    @APIResponse(
            responseCode = "429",
            description = "More outcomes a minute than the organisation may report; Retry-After says when to go on",
            ref = "Problem")
    @APIResponse(responseCode = "503", description = "Not available for a moment, or too far behind", ref = "Problem")
    public RestResponse<OutcomeAnswer> accept(
            @Parameter(description = "1 to 255 printable ASCII characters, your choice; the same for each repetition")
                    @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @Parameter(hidden = true) @HeaderParam("traceparent") String traceparent,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OutcomeRequest.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "refused after an interview",
                                                        value = Examples.REJECTED),
                                                @ExampleObject(
                                                        name = "refused for a reason with a name of your own",
                                                        value = Examples.NAMED_BY_THE_ATS),
                                                @ExampleObject(
                                                        name = "the candidate declined the offer",
                                                        value = Examples.OFFER_DECLINED)
                                            }))
                    @Valid
                    @NotNull(message = "is missing; send one JSON object")
                    OutcomeRequest body) {
        var told = new Told(reader.read(body), checked(idempotencyKey), Traces.of(traceparent));
        var tenant = Callers.tenantOf(caller);
        var quota = admission.admit(tenant, 1);
        var receipt = intake.accept(tenant, told);
        var answer = OutcomeAnswer.of(receipt.outcome());
        var response = ResponseBuilder.create(RestResponse.Status.ACCEPTED, answer)
                .header(HttpHeaders.LOCATION, answer.links().self());
        RateLimitHeaders.of(quota).forEach(response::header);
        if (receipt.replayed()) {
            response.header("Idempotency-Replayed", true);
        }
        return response.build();
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Path("{id}")
    @Operation(
            operationId = "readOutcome",
            summary = "Read an outcome",
            description = "Ids, codes and times; never names or words.")
    @APIResponse(
            responseCode = "200",
            description = "The outcome",
            content = @Content(schema = @Schema(implementation = OutcomeAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such outcome", ref = "Problem")
    public OutcomeAnswer find(@PathParam("id") UUID id) {
        return intake.find(Callers.tenantOf(caller), id)
                .map(OutcomeAnswer::of)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.with("There is no outcome with this id."));
    }

    private static String checked(String idempotencyKey) {
        if (idempotencyKey != null && !IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw ProblemKind.RULE_BROKEN.with(new Violation(
                    "Idempotency-Key",
                    "must be 1 to 255 printable ASCII characters",
                    "send a random UUID, for example"));
        }
        return idempotencyKey;
    }
}
