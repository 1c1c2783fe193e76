package io.hearback.intake.api.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.contract.ErasureCause;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.erasure.AccessExport;
import io.hearback.intake.erasure.Erasures;
import io.hearback.intake.erasure.OwnExport;
import io.hearback.intake.setting.Retention;
import io.hearback.intake.setting.Settings;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Optional;
import java.util.UUID;

/** What the other services ask about erasure and access: for a candidate who asks them, and to say that nothing is left. */
@Path("/internal/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@Tag(name = "Internal")
public class InternalErasureResource {

    private static final String TENANT = "[a-z0-9][a-z0-9-]{1,39}";

    public record Order(
            @NotNull(message = "is missing") @Pattern(regexp = TENANT, message = "is no id of an organisation")
            String tenantId,

            @NotNull(message = "is missing") UUID applicationId) {}

    /**
     * What the candidate's page says.
     *
     * @param erasure null while none was ordered
     */
    public record Privacy(String controller, int retentionMonths, boolean consentNeeded, ErasureAnswer erasure) {}

    private final Erasures erasures;
    private final AccessExport export;
    private final OwnExport own;
    private final Tenants tenants;
    private final SecurityIdentity caller;

    InternalErasureResource(
            Erasures erasures, AccessExport export, OwnExport own, Tenants tenants, SecurityIdentity caller) {
        this.erasures = erasures;
        this.export = export;
        this.own = own;
        this.tenants = tenants;
        this.caller = caller;
    }

    /** A candidate asks for it. Safe to repeat. */
    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(@Valid @NotNull(message = "is missing; send one JSON object") Order body) {
        return erasures.order(new TenantId(body.tenantId()), body.applicationId(), ErasureCause.CANDIDATE)
                .map(erasure -> Response.accepted(ErasureAnswer.of(erasure)).build())
                .orElseThrow(InternalErasureResource::unknown);
    }

    /** The calling service has nothing left. Safe to repeat. */
    @POST
    @Path("erasures/{id}/done")
    public void done(@PathParam("id") UUID id) {
        if (!erasures.done(id, caller.getPrincipal().getName())) {
            throw unknown();
        }
    }

    @GET
    @Path("tenants/{tenant}/applications/{application}/privacy")
    public Privacy privacy(@PathParam("tenant") TenantId tenant, @PathParam("application") UUID application) {
        var settings = tenants.find(tenant)
                .orElseThrow(InternalErasureResource::unknown)
                .settings();
        var erasure = erasures.ofApplication(tenant, application).map(ErasureAnswer::of);
        return privacy(settings, erasure);
    }

    private static Privacy privacy(Settings settings, Optional<ErasureAnswer> erasure) {
        return new Privacy(
                settings.brand().name(),
                Retention.within(settings.country(), settings.retentionMonths()),
                "FR".equals(settings.country()),
                erasure.orElse(null));
    }

    /** What this service keeps. */
    @GET
    @Path("tenants/{tenant}/applications/{application}/export")
    public JsonNode own(@PathParam("tenant") TenantId tenant, @PathParam("application") UUID application) {
        return own.of(tenant, application).orElseThrow(InternalErasureResource::unknown);
    }

    /** What all services keep. */
    @GET
    @Path("tenants/{tenant}/applications/{application}/whole-export")
    public JsonNode whole(@PathParam("tenant") TenantId tenant, @PathParam("application") UUID application) {
        try {
            return export.of(tenant, application).orElseThrow(InternalErasureResource::unknown);
        } catch (ProcessingException e) {
            throw ExportResource.away();
        } catch (WebApplicationException e) {
            throw ExportResource.away();
        }
    }

    private static HttpProblem unknown() {
        return ProblemKind.NOT_FOUND.with("There is nothing such.");
    }
}
