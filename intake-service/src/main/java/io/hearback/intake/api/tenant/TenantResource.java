package io.hearback.intake.api.tenant;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.report.Violation;
import io.hearback.intake.setting.Tenant;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.ChangeLog;
import io.hearback.intake.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The organisations. The installation's admin creates them; each one's own admin decides about its settings. */
@Path("/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@Tag(name = "Tenants")
public class TenantResource {

    @Schema(name = "NewTenant")
    public record NewTenant(
            @NotNull(message = "is missing; choose one") String id,

            @Valid @NotNull(message = "is missing; send at least brand.name")
            SettingsBody settings) {}

    @Schema(name = "ReportLimit")
    public record Limit(
            @Min(value = 1, message = "must be at least 1, or left out for as many as the installation says")
            Integer outcomesPerMinute) {}

    @Schema(name = "Tenants")
    public record Listed(List<TenantAnswer> tenants) {}

    @Schema(name = "Changes")
    public record Changes(List<ChangeLog.Entry> changes) {}

    private final Tenants tenants;
    private final ChangeLog changes;
    private final Responsibility responsible;

    TenantResource(Tenants tenants, ChangeLog changes, Responsibility responsible) {
        this.tenants = tenants;
        this.changes = changes;
        this.responsible = responsible;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTenant",
            summary = "Create an organisation",
            description = "For the installation's admin.")
    @APIResponse(
            responseCode = "201",
            description = "Created; issue a key for it at its api-keys",
            content = @Content(schema = @Schema(implementation = TenantAnswer.class)))
    @APIResponse(responseCode = "403", description = "The caller is no admin of the installation", ref = "Problem")
    @APIResponse(responseCode = "409", description = "The id is taken", ref = "Problem")
    @APIResponse(responseCode = "422", description = "A rule is broken", ref = "Problem")
    public Response create(@Valid @NotNull(message = "is missing; send one JSON object") NewTenant body) {
        responsible.forInstallation();
        if (!TenantId.isOne(body.id())) {
            throw ProblemKind.RULE_BROKEN.with(new Violation(
                    "id", "must be 2 to 40 of a-z, 0-9 and '-', not starting with '-'", "choose another"));
        }
        var tenant = tenants.create(new TenantId(body.id()), body.settings().settings(), responsible.name());
        return Response.created(URI.create("/v1/tenants/" + body.id()))
                .tag(String.valueOf(tenant.version()))
                .entity(TenantAnswer.of(tenant))
                .build();
    }

    @GET
    @Operation(
            operationId = "listTenants",
            summary = "All organisations",
            description = "For the installation's admin.")
    public Listed list() {
        responsible.forInstallation();
        return new Listed(tenants.all().stream().map(TenantAnswer::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readTenant", summary = "An organisation and its settings")
    @APIResponse(
            responseCode = "200",
            description = "With an ETag, for If-Match",
            content = @Content(schema = @Schema(implementation = TenantAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is none, or the caller speaks for another", ref = "Problem")
    public Response find(@PathParam("id") String id) {
        return answer(found(tenants.find(responsible.forTenant(id))));
    }

    @PUT
    @Path("{id}/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceTenantSettings",
            summary = "Decide about an organisation",
            description =
                    "Replaces all settings; what is left out is as usual. Not safe to repeat, and harmless: the second time"
                            + " answers 412.")
    @APIResponse(
            responseCode = "200",
            description = "As GET answers",
            content = @Content(schema = @Schema(implementation = TenantAnswer.class)))
    @APIResponse(responseCode = "412", description = "Somebody else has changed the settings since", ref = "Problem")
    @APIResponse(responseCode = "428", description = "If-Match is missing", ref = "Problem")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "is missing; send one JSON object") SettingsBody body) {
        var tenant = responsible.forTenant(id);
        return answer(found(tenants.change(tenant, Versions.read(ifMatch), body.settings(), responsible.name())));
    }

    @PUT
    @Path("{id}/limit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "limitTenant",
            summary = "Say how much an organisation may report",
            description = "For the installation's admin. Holds within 30 seconds. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Noted")
    public void limit(
            @PathParam("id") String id, @Valid @NotNull(message = "is missing; send one JSON object") Limit body) {
        responsible.forInstallation();
        var perMinute = Optional.ofNullable(body.outcomesPerMinute());
        if (!tenants.limit(responsible.forTenant(id), perMinute, responsible.name())) {
            throw ProblemKind.NOT_FOUND.with("There is no such organisation.");
        }
    }

    @GET
    @Path("{id}/changes")
    @Operation(
            operationId = "listTenantChanges",
            summary = "Who changed what, and when",
            description = "The latest 200 changes of settings, limit and keys, the latest first; ids and codes.")
    public Changes changes(@PathParam("id") String id) {
        return new Changes(changes.latest(responsible.forTenant(id)));
    }

    private static Tenant found(Optional<Tenant> tenant) {
        return tenant.orElseThrow(() -> ProblemKind.NOT_FOUND.with("There is no such organisation."));
    }

    private static Response answer(Tenant tenant) {
        return Response.ok(TenantAnswer.of(tenant))
                .tag(String.valueOf(tenant.version()))
                .build();
    }
}
