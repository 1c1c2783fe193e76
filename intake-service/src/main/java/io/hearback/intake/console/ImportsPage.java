package io.hearback.intake.console;

import io.hearback.intake.imports.Flaw;
import io.hearback.intake.imports.Forecast;
import io.hearback.intake.imports.Format;
import io.hearback.intake.imports.Import;
import io.hearback.intake.imports.Imports;
import io.hearback.intake.imports.UnreadableFileException;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Files of outcomes: those that came lately, a way to send one, and what became of each. */
@Path("/console/imports")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@Produces(MediaType.TEXT_HTML)
class ImportsPage {

    private static final int LATEST = 30;
    private static final int FLAWS = 50;
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    /** As for the API. */
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /**
     * Some of what is wrong with an import's lines.
     *
     * @param after the line behind which these begin; 0 for the first page
     * @param next after which line there may be more; 0 if there are no more
     */
    public record Flaws(List<Flaw> lines, long after, long next) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance imports(Reader reader, List<Import> latest, String id, URI api);

        /** @param forecast null if there is none */
        static native TemplateInstance one(Reader reader, Import known, Flaws flaws, Forecast forecast, URI api);
    }

    private final Imports imports;
    private final SecurityIdentity caller;

    ImportsPage(Imports imports, SecurityIdentity caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.ADMIN, Callers.RECRUITER, Callers.AUDITOR})
    @RunOnVirtualThread
    public TemplateInstance imports(@Context UriInfo uri, @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        var id = UUID.randomUUID().toString();
        return Templates.imports(reader, imports.latest(tenant(), LATEST), id, uri.getBaseUri())
                .setLocale(reader.locale());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Callers.ADMIN, Callers.RECRUITER, Callers.AUDITOR})
    @RunOnVirtualThread
    public TemplateInstance one(
            @PathParam("id") String id,
            @QueryParam("after") long after,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        var known = imports.find(tenant(), id).orElseThrow(NotFoundException::new);
        return Templates.one(
                        reader,
                        known,
                        flaws(id, after),
                        imports.forecastOf(known).orElse(null),
                        uri.getBaseUri())
                .setLocale(reader.locale());
    }

    /**
     * What the page's script sends: the file itself, which is read as it comes. Answers when it has ended; the page of the
     * import then says how.
     */
    @PUT
    @Path("{id}/file")
    @Consumes({NDJSON, CSV})
    public void send(
            @PathParam("id") @Pattern(regexp = ID) String id,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("Content-Type") MediaType type,
            InputStream file)
            throws IOException, UnreadableFileException {
        var format = type.isCompatible(MediaType.valueOf(CSV)) ? Format.CSV : Format.NDJSON;
        if (dryRun) {
            imports.tryOut(tenant(), id, format, file);
        } else {
            imports.take(tenant(), id, format, file);
        }
    }

    private Flaws flaws(String id, long after) {
        var lines = imports.flaws(tenant(), id, Math.max(0, after), FLAWS);
        return new Flaws(
                lines, after, lines.size() < FLAWS ? 0 : lines.getLast().line());
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
