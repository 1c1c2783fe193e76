package io.hearback.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.imports.Flaw;
import io.hearback.intake.imports.Format;
import io.hearback.intake.imports.Import;
import io.hearback.intake.imports.Imports;
import io.hearback.intake.imports.UnreadableFileException;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Platforms send files of outcomes here, of any size. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@Tag(name = "Imports")
public class ImportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String ID_RULE =
            "must be 1 to 64 letters, digits, '.', '_' or '-'; choose another, for example the name of the file";

    /** How often progress is told. */
    private static final Duration TICK = Duration.ofMillis(500);

    @Schema(name = "Import", description = "How far an import has come")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ImportAnswer(
            String importId,

            @Schema(description = "What message-service knows its notices by, to recall them all")
            UUID batchId,

            Format format,
            boolean dryRun,

            @Schema(
                    description =
                            "RUNNING; DONE: read to its end; INTERRUPTED: send the same file again, and it goes on")
            Import.State state,

            @Schema(description = "Worked off") long lines,

            @Schema(description = "Outcomes now on record; of a dry run, that would be")
            long recorded,

            @Schema(description = "On record before") long replayed,

            @Schema(description = "Not taken; their flaws say why")
            long refused,

            @Schema(implementation = Object.class, description = "Of a dry run: what would be sent") @JsonRawValue
            String forecast,

            Instant startedAt,
            Instant updatedAt,
            Links links) {

        public record Links(URI self, URI flaws, URI progress) {}

        static ImportAnswer of(Import known) {
            var self = "/v1/imports/" + known.id();
            return new ImportAnswer(
                    known.id(),
                    known.dryRun() ? null : known.batchId(),
                    known.format(),
                    known.dryRun(),
                    known.state(),
                    known.lines(),
                    known.recorded(),
                    known.replayed(),
                    known.refused(),
                    known.forecast(),
                    known.startedAt(),
                    known.updatedAt(),
                    new Links(URI.create(self), URI.create(self + "/flaws"), URI.create(self + "/progress")));
        }
    }

    @Schema(name = "ImportFlaw", description = "What is wrong with a line; never what the line says")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FlawAnswer(long line, String field, String message, String fix) {

        static FlawAnswer of(Flaw flaw) {
            var violation = flaw.violation();
            return new FlawAnswer(flaw.line(), violation.field(), violation.message(), violation.fix());
        }
    }

    private final Imports imports;
    private final SecurityIdentity caller;

    ImportResource(Imports imports, SecurityIdentity caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @PUT
    @Path("{id}")
    @Consumes({NDJSON, CSV})
    @Operation(
            operationId = "sendImport",
            summary = "Send a file of outcomes under an id of yours",
            description =
                    "Of any size. A line is a JSON object as POST /v1/outcomes takes it, or a row of CSV whose header names the"
                            + " fields by their paths, as candidate.name. Good lines are recorded as they come, a bad one keeps"
                            + " back no other. Answers when the file has ended. If it breaks off, send the same file again under"
                            + " the same id: it goes on where it was.")
    @APIResponse(responseCode = "200", description = "How the import ended")
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(
            responseCode = "409",
            description = "Another connection sends it, or it began with another file",
            ref = "Problem")
    @APIResponse(responseCode = "422", description = "From some line on the file cannot be read", ref = "Problem")
    public ImportAnswer send(
            @PathParam("id") @Pattern(regexp = ID, message = ID_RULE) String id,
            @Parameter(description = "Only say what would come of it: nothing is recorded or sent")
                    @QueryParam("dryRun")
                    boolean dryRun,
            @Parameter(hidden = true) @HeaderParam("Content-Type") MediaType type,
            InputStream file)
            throws IOException, UnreadableFileException {
        return ImportAnswer.of(take(id, dryRun, type, file));
    }

    @POST
    @Consumes({NDJSON, CSV})
    @Operation(
            operationId = "sendNewImport",
            summary = "Send a file of outcomes",
            description =
                    "As PUT /v1/imports/{id}, with a new id. To be able to go on after a break, choose an id and PUT.")
    @APIResponse(responseCode = "200", description = "How the import ended")
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    @APIResponse(responseCode = "422", description = "From some line on the file cannot be read", ref = "Problem")
    public Response sendNew(
            @QueryParam("dryRun") boolean dryRun,
            @Parameter(hidden = true) @HeaderParam("Content-Type") MediaType type,
            InputStream file)
            throws IOException, UnreadableFileException {
        var answer = ImportAnswer.of(take(UUID.randomUUID().toString(), dryRun, type, file));
        return Response.ok(answer).location(answer.links().self()).build();
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "The latest imports",
            description = "At most 50, the latest first.")
    public List<ImportAnswer> list() {
        return imports.latest(tenant(), 50).stream().map(ImportAnswer::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readImport", summary = "How far an import has come")
    @APIResponse(responseCode = "404", description = "There is no such import", ref = "Problem")
    public ImportAnswer find(@PathParam("id") String id) {
        return ImportAnswer.of(found(tenant(), id));
    }

    @GET
    @Path("{id}/flaws")
    @Operation(
            operationId = "listImportFlaws",
            summary = "What is wrong with which line",
            description =
                    "In the order of the lines, and never with a part of a line: what is left of the last one follows beyond the"
                            + " limit. For the next page, give the last line as after.")
    @APIResponse(responseCode = "404", description = "There is no such import", ref = "Problem")
    public List<FlawAnswer> flaws(
            @PathParam("id") String id,
            @QueryParam("after") @Min(value = 0, message = "must not be negative") long after,
            @QueryParam("limit")
                    @DefaultValue("1000")
                    @Min(value = 1, message = "must be 1 to 10000")
                    @Max(value = 10_000, message = "must be 1 to 10000")
                    int limit) {
        found(tenant(), id);
        return imports.flaws(tenant(), id, after, limit).stream()
                .map(FlawAnswer::of)
                .toList();
    }

    @GET
    @Path("{id}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followImport",
            summary = "Follow an import",
            description =
                    "Server-sent events, two a second, until it no longer runs; each as GET /v1/imports/{id} answers.")
    @APIResponse(responseCode = "404", description = "There is no such import", ref = "Problem")
    @Blocking
    public Multi<ImportAnswer> progress(@PathParam("id") String id) {
        var tenant = tenant();
        found(tenant, id); // while there still is a status to answer with
        return Multi.createFrom()
                .ticks()
                .every(TICK)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> ImportAnswer.of(found(tenant, id)))
                        .runSubscriptionOn(Infrastructure.getDefaultExecutor()))
                .select()
                .first(new Ending());
    }

    /** Lets everything through until one has ended, and that one as well. */
    private static final class Ending implements Predicate<ImportAnswer> {

        private boolean ended;

        @Override
        public boolean test(ImportAnswer answer) {
            var before = ended;
            ended = answer.state() != Import.State.RUNNING;
            return !before;
        }
    }

    private Import take(String id, boolean dryRun, MediaType type, InputStream file)
            throws IOException, UnreadableFileException {
        var format = type.isCompatible(MediaType.valueOf(CSV)) ? Format.CSV : Format.NDJSON;
        return dryRun ? imports.tryOut(tenant(), id, format, file) : imports.take(tenant(), id, format, file);
    }

    private Import found(TenantId tenant, String id) {
        return imports.find(tenant, id)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.with("There is no import with this id."));
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
