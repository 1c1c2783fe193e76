package io.hearback.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.intake.admission.Admission;
import io.hearback.intake.api.problem.Contradiction;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.outcome.Answer;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.outcome.Told;
import io.hearback.intake.report.OutcomeReader;
import io.hearback.intake.report.OutcomeRequest;
import io.hearback.intake.tenant.Callers;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.List;

/** Platforms report many outcomes at once here. */
@Path("/v1/outcomes/batch")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@Tag(name = "Outcomes")
public class BatchResource {

    @Schema(name = "OutcomeBatch")
    public record Batch(
            @NotNull(message = "is missing; send a list of outcomes")
            @Size(
                    min = 1,
                    max = 1_000,
                    message = "must hold 1 to 1000 outcomes; send more in several batches, or to /v1/imports")
            @Schema(implementation = OutcomeRequest[].class)
            List<JsonNode> outcomes) {}

    /**
     * What became of one outcome.
     *
     * @param index in the list that was sent, from 0
     * @param status 202 or that of the problem
     */
    @Schema(name = "OutcomeBatchItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            int status,

            @Schema(description = "Whether the outcome was on record before")
            Boolean replayed,

            OutcomeAnswer outcome,

            @Schema(implementation = Object.class, description = "What went wrong (RFC 9457)")
            HttpProblem problem) {

        static Item of(int index, Answer answer) {
            return switch (answer) {
                case Answer.Receipt(var outcome, var replayed) ->
                    new Item(index, 202, replayed, OutcomeAnswer.of(outcome), null);
                case Answer.Refused(var why) -> refused(index, Contradiction.of(why));
                case Answer.Failed failed ->
                    refused(index, ProblemKind.INTERNAL_ERROR.with("Repeat this outcome later."));
            };
        }

        static Item refused(int index, HttpProblem problem) {
            return new Item(index, problem.getStatusCode(), null, null, problem);
        }
    }

    @Schema(name = "OutcomeBatchAnswer")
    public record BatchAnswer(
            @Schema(description = "Now on record") long recorded,
            @Schema(description = "On record before") long replayed,

            @Schema(description = "Not saved; their items say why")
            long refused,

            List<Item> items) {

        static BatchAnswer of(List<Item> items) {
            var accepted = items.stream().filter(item -> item.outcome() != null).count();
            var replayed = items.stream()
                    .filter(item -> Boolean.TRUE.equals(item.replayed()))
                    .count();
            return new BatchAnswer(accepted - replayed, replayed, items.size() - accepted, items);
        }
    }

    private final Intake intake;
    private final OutcomeReader reader;
    private final Admission admission;
    private final SecurityIdentity caller;

    BatchResource(Intake intake, OutcomeReader reader, Admission admission, SecurityIdentity caller) {
        this.intake = intake;
        this.reader = reader;
        this.admission = admission;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "reportOutcomes",
            summary = "Report up to 1,000 outcomes",
            description =
                    "Each outcome is answered by itself, in its place: a bad one keeps back no other. Safe to repeat, as each is"
                            + " recognised by application, outcome and decidedAt.")
    @APIResponse(responseCode = "200", description = "What became of each outcome")
    @APIResponse(responseCode = "400", description = "The body cannot be read", ref = "Problem")
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(responseCode = "422", description = "Not a list of 1 to 1,000 outcomes", ref = "Problem")
    public RestResponse<BatchAnswer> accept(
            @Parameter(hidden = true) @HeaderParam("traceparent") String traceparent,
            @Valid @NotNull(message = "is missing; send one JSON object") Batch body) {
        var tenant = Callers.tenantOf(caller);
        var trace = Traces.of(traceparent);
        var outcomes = BatchItems.read(body.outcomes(), reader::read);
        var quota = outcomes.admit(admission, tenant);
        var told = outcomes.readable().stream()
                .map(outcome -> new Told(outcome, null, trace))
                .toList();
        var answers = intake.acceptAll(tenant, told);
        return BatchItems.response(BatchAnswer.of(outcomes.answer(answers, Item::of, Item::refused)), quota);
    }
}
