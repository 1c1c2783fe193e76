package io.hearback.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.intake.admission.Admission;
import io.hearback.intake.report.StageEventRequest;
import io.hearback.intake.report.StageReader;
import io.hearback.intake.stage.StageAnswer;
import io.hearback.intake.stage.Stages;
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

/** Platforms report many stage events at once here. */
@Path("/v1/stage-events/batch")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@Tag(name = "Stage events")
public class StageBatchResource {

    @Schema(name = "StageEventBatch")
    public record Batch(
            @NotNull(message = "is missing; send a list of stage events")
            @Size(min = 1, max = 1_000, message = "must hold 1 to 1000 stage events; send more in several batches")
            @Schema(implementation = StageEventRequest[].class)
            List<JsonNode> stageEvents) {}

    /**
     * What became of one stage event.
     *
     * @param index in the list that was sent, from 0
     * @param status 202 or that of the problem
     */
    @Schema(name = "StageEventBatchItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            int status,

            @Schema(description = "Whether the stage event was on record before")
            Boolean replayed,

            StageEventAnswer stageEvent,

            @Schema(implementation = Object.class, description = "What went wrong (RFC 9457)")
            HttpProblem problem) {

        static Item of(int index, StageAnswer answer) {
            return switch (answer) {
                case StageAnswer.Receipt(var event, var replayed) ->
                    new Item(index, 202, replayed, StageEventAnswer.of(event), null);
                case StageAnswer.Refused(var why) -> refused(index, StageEventAnswer.refusal(why));
            };
        }

        static Item refused(int index, HttpProblem problem) {
            return new Item(index, problem.getStatusCode(), null, null, problem);
        }
    }

    @Schema(name = "StageEventBatchAnswer")
    public record BatchAnswer(
            @Schema(description = "Now on record") long recorded,
            @Schema(description = "On record before") long replayed,

            @Schema(description = "Not saved; their items say why")
            long refused,

            List<Item> items) {

        static BatchAnswer of(List<Item> items) {
            var refused = items.stream().filter(item -> item.problem() != null).count();
            var replayed = items.stream()
                    .filter(item -> Boolean.TRUE.equals(item.replayed()))
                    .count();
            return new BatchAnswer(items.size() - replayed - refused, replayed, refused, items);
        }
    }

    private final Stages stages;
    private final StageReader reader;
    private final Admission admission;
    private final SecurityIdentity caller;

    StageBatchResource(Stages stages, StageReader reader, Admission admission, SecurityIdentity caller) {
        this.stages = stages;
        this.reader = reader;
        this.admission = admission;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "reportStageEvents",
            summary = "Report up to 1,000 stage events",
            description =
                    "Each is answered by itself, in its place: a bad one keeps back no other. Safe to repeat, as each is recognised"
                            + " by application, kind, stage and occurredAt.")
    @APIResponse(responseCode = "200", description = "What became of each stage event")
    @APIResponse(responseCode = "400", description = "The body cannot be read", ref = "Problem")
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(responseCode = "422", description = "Not a list of 1 to 1,000 stage events", ref = "Problem")
    @APIResponse(
            responseCode = "429",
            description = "More a minute than the organisation may report; Retry-After says when to go on",
            ref = "Problem")
    @APIResponse(responseCode = "503", description = "Not available for a moment, or too far behind", ref = "Problem")
    public RestResponse<BatchAnswer> accept(
            @Parameter(hidden = true) @HeaderParam("traceparent") String traceparent,
            @Valid @NotNull(message = "is missing; send one JSON object") Batch body) {
        var tenant = Callers.tenantOf(caller);
        var stageEvents = BatchItems.read(body.stageEvents(), reader::read);
        var quota = stageEvents.admit(admission, tenant);
        var answers = stages.recordAll(tenant, stageEvents.readable(), Traces.of(traceparent));
        return BatchItems.response(BatchAnswer.of(stageEvents.answer(answers, Item::of, Item::refused)), quota);
    }
}
