package io.hearback.intake.api;

import io.hearback.contract.ReasonCode;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.reason.AtsReason;
import io.hearback.intake.reason.ReasonBook;
import io.hearback.intake.reason.ReasonMapping;
import io.hearback.intake.reason.ReasonMappings;
import io.hearback.intake.report.Line;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** An organisation says here what it means by its own names of reasons. */
@Path("/v1/reason-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reasons")
public class ReasonMappingResource {

    @Schema(name = "ReasonMappings")
    public record Told(
            @NotNull(message = "is missing; send all mappings, or an empty list to have none")
            @Size(max = 500, message = "must hold at most 500 mappings; leave out names that are no longer in use")
            List<@Valid @NotNull(message = "is null; leave it out") Mapping> mappings) {}

    @Schema(name = "ReasonMapping")
    public record Mapping(
            @Line(max = 200)
            @NotNull(message = "is missing; send your own name of the reason")
            @Schema(
                    description = "Your own name of the reason; case and spaces make no difference",
                    maxLength = 200,
                    examples = "Failed technical screen")
            String ats,

            @NotNull(message = "is missing; send one of the codes that GET /v1/reasons lists")
            ReasonCode code) {}

    private final ReasonMappings mappings;
    private final SecurityIdentity caller;

    ReasonMappingResource(ReasonMappings mappings, SecurityIdentity caller) {
        this.mappings = mappings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(
            operationId = "readReasonMappings",
            summary = "What your own names of reasons mean",
            description =
                    "And unmapped: names that outcomes of the last 90 days came with, without a code and without a mapping.")
    @APIResponse(
            responseCode = "200",
            description = "All mappings, and what is not mapped",
            content = @Content(schema = @Schema(implementation = ReasonBook.class)))
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    public ReasonBook read() {
        return mappings.read(Callers.tenantOf(caller));
    }

    @PUT
    @RolesAllowed(Callers.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceReasonMappings",
            summary = "Say what your own names of reasons mean",
            description =
                    "Replaces all mappings, for outcomes reported from now on. Safe to repeat. A code that is not external says"
                            + " nothing about a POSITION_CLOSED, whose notice then waits for a person.")
    @APIResponse(
            responseCode = "200",
            description = "As GET answers",
            content = @Content(schema = @Schema(implementation = ReasonBook.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body cannot be read, or holds an unknown field",
            ref = "Problem")
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(
            responseCode = "422",
            description = "A rule is broken; violations name field, rule and fix",
            ref = "Problem")
    public ReasonBook replace(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Told.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "names of an applicant tracking system",
                                                            value = Examples.MAPPINGS)))
                    @Valid
                    @NotNull(message = "is missing; send one JSON object")
                    Told body) {
        return mappings.replaceAll(Callers.tenantOf(caller), checked(body.mappings()));
    }

    /** @return all of them, none of which says what another says */
    private static List<ReasonMapping> checked(List<Mapping> told) {
        var checked = new ArrayList<ReasonMapping>();
        var first = new HashMap<String, Integer>();
        var repeated = new ArrayList<Violation>();
        for (var mapping : told) {
            var ats = new AtsReason(mapping.ats());
            var before = first.putIfAbsent(ats.key(), checked.size());
            if (before != null) {
                repeated.add(new Violation(
                        "mappings[%d].ats".formatted(checked.size()),
                        "names the same reason as mappings[%d], as case and spaces make no difference"
                                .formatted(before),
                        "leave one of them out"));
            }
            checked.add(new ReasonMapping(ats, mapping.code()));
        }
        if (!repeated.isEmpty()) {
            throw ProblemKind.RULE_BROKEN.with(repeated.toArray(Violation[]::new));
        }
        return checked;
    }
}
