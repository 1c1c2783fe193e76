package io.hearback.intake.api.erasure;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.erasure.ErasureLog;
import io.hearback.intake.report.Violation;
import io.hearback.intake.setting.Tenant;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The log of erasures, which is kept apart from the databases, and making them again after one of these was restored from an
 * older copy.
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "Privacy")
public class ErasureLogResource {

    @Schema(name = "ErasureLog")
    public record Page(List<ErasureLog.Line> lines) {}

    @Schema(name = "Reapplication")
    public record Again(
            @Schema(description = "Make again all that were carried out at or after this time")
            Instant since,

            @Size(max = ErasureLog.PAGE, message = "must hold at most 1000 lines; send them in several requests")
            @Schema(
                    description =
                            "Instead, where this database may have lost its log: lines that GET /v1/erasure-log told")
            List<ErasureLog.@NotNull(message = "is null; leave it out") Line> lines) {}

    private final ErasureLog log;
    private final Tenants tenants;
    private final SecurityIdentity caller;

    ErasureLogResource(ErasureLog log, Tenants tenants, SecurityIdentity caller) {
        this.log = log;
        this.tenants = tenants;
        this.caller = caller;
    }

    @GET
    @Path("erasure-log")
    @Operation(
            operationId = "readErasureLog",
            summary = "Your organisation's log of erasures",
            description =
                    "Ids, times and keyed hashes: it says nothing about anybody. Keep a copy apart from the databases."
                            + " Up to 1000 lines; ask for those after the last id until none is left.")
    public Page read(@QueryParam("since") String since, @QueryParam("after") UUID after) {
        var from = since == null ? Instant.EPOCH : instant(since);
        return new Page(log.read(Callers.tenantOf(caller), from, after == null ? new UUID(0, 0) : after));
    }

    @POST
    @Path("erasures:reapply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reapplyErasures",
            summary = "Make erasures again",
            description =
                    "After a database was restored from an older copy: here, and in the other services. Safe to repeat."
                            + " An admin of the installation does it for all organisations.")
    @APIResponse(responseCode = "200", description = "How many were made again")
    @APIResponse(responseCode = "422", description = "A rule is broken", ref = "Problem")
    public Map<String, Integer> again(@Valid @NotNull(message = "is missing; send one JSON object") Again body) {
        if ((body.since() == null) == (body.lines() == null)) {
            throw ProblemKind.RULE_BROKEN.with(
                    new Violation("since", "or lines must be sent, and not both", "send one of the two"));
        }
        if (body.lines() != null) {
            return made(log.makeAgain(Callers.tenantOf(caller), body.lines()));
        }
        return made(whose().stream()
                .mapToInt(tenant -> log.makeAgain(tenant, body.since()))
                .sum());
    }

    private List<TenantId> whose() {
        return Callers.ownTenantOf(caller)
                .map(List::of)
                .orElseGet(() -> tenants.all().stream().map(Tenant::id).toList());
    }

    private static Map<String, Integer> made(int count) {
        return Map.of("erasures", count);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemKind.RULE_BROKEN.with(
                    new Violation("since", "must be a time in UTC", "send 2026-11-28T00:00:00Z, for example"));
        }
    }
}
