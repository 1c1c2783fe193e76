package io.hearback.message.api;

import io.hearback.message.api.problem.ProblemKind;
import io.hearback.message.api.problem.Violation;
import io.hearback.message.growth.CatalogueFormat;
import io.hearback.message.growth.Catalogues;
import io.hearback.message.growth.FlawedCatalogueException;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.util.List;
import java.util.stream.Stream;

/** The next steps that the calling organisation suggests to those it refuses. */
@Path(CatalogueResource.PATH)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Growth")
public class CatalogueResource {

    static final String PATH = "/v1/growth/catalogue";

    private static final String YAML = "application/yaml";
    private static final String CSV = "text/csv";

    /** Whoever has more of them repairs these and asks again. */
    private static final int SHOWN_FLAWS = 100;

    private static final List<Variant> VARIANTS = Stream.of(CatalogueFormat.values())
            .map(format -> new Variant(MediaType.valueOf(format.mediaType()), (String) null, null))
            .toList();

    /** @param saved false after a dry run */
    public record Replacement(boolean saved, int nextSteps, boolean useDefault) {}

    private final Catalogues catalogues;
    private final SecurityIdentity caller;

    CatalogueResource(Catalogues catalogues, SecurityIdentity caller) {
        this.catalogues = catalogues;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML, CSV})
    @Operation(summary = "The catalogue of next steps", description = "As JSON, YAML or CSV, by the header Accept.")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Response catalogue(@Context Request request) {
        var type = request.selectVariant(VARIANTS).getMediaType();
        return Response.ok(format(type).write(catalogues.of(tenant())), type.withCharset("UTF-8"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, YAML, CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace the catalogue of next steps",
            description = "All of it or, if any entry has a flaw, nothing; twice is once. With dryRun=true nothing is"
                    + " saved. A CSV does not say whether the general suggestions fill what is left; there the parameter"
                    + " useDefault does, or else it stays as it is.")
    @RolesAllowed(Callers.ADMIN)
    public Replacement replace(
            @Context HttpHeaders headers,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("useDefault") String useDefault,
            byte[] body) {
        var trial = flag("dryRun", dryRun, false);
        var format = format(headers.getMediaType());
        var otherwise = format != CatalogueFormat.CSV
                || flag("useDefault", useDefault, catalogues.of(tenant()).useDefault());
        var catalogue = format.read(body, otherwise);
        if (!trial) {
            catalogues.replace(tenant(), catalogue);
        }
        return new Replacement(!trial, catalogue.nextSteps().size(), catalogue.useDefault());
    }

    @ServerExceptionMapper
    Response flawed(FlawedCatalogueException e) {
        var shown = e.flaws().stream().limit(SHOWN_FLAWS).toList();
        return ProblemKind.RULE_BROKEN
                .with("Nothing was saved. Flaws: " + e.flaws().size() + "; listed: " + shown.size() + ".", shown)
                .toResponse();
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }

    private static CatalogueFormat format(MediaType type) {
        return CatalogueFormat.of(type.getType() + "/" + type.getSubtype()).orElseThrow();
    }

    /** Strict: a misspelt dry run must not save. */
    private static boolean flag(String name, String value, boolean otherwise) {
        return switch (value) {
            case null -> otherwise;
            case "true" -> true;
            case "false" -> false;
            default -> throw broken(name, "must be true or false", "write one of them, or leave it out");
        };
    }

    private static RuntimeException broken(String field, String rule, String fix) {
        return ProblemKind.RULE_BROKEN.with(new Violation(field, rule, fix));
    }
}
