package io.hearback.intake.console;

import io.hearback.intake.key.IssuedKey;
import io.hearback.intake.key.KeyRequest;
import io.hearback.intake.key.Keys;
import io.hearback.intake.key.Scope;
import io.hearback.intake.setting.Settings;
import io.hearback.intake.setting.Tenant;
import io.hearback.intake.setting.TenantExistsException;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The organisations of this installation, for its admin. A new one gets a key of its admin's, shown once; an organisation
 * that has lost its keys gets another here, which is also the way on after a crash between the two.
 */
@Path("/console/tenants")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TenantsPage {

    /** Kept in English like all that is kept; the organisation's admin may issue others, with names of their own. */
    private static final String KEY_NAME = "Issued by the installation";

    @CheckedTemplate
    static class Templates {
        /** @param taken whether another organisation has the id */
        static native TemplateInstance tenants(
                Reader reader, List<Tenant> tenants, TenantForm form, Flaws flaws, boolean taken);

        static native TemplateInstance opened(Reader reader, Tenant tenant, IssuedKey issued);
    }

    private final Tenants tenants;
    private final Keys keys;
    private final SecurityIdentity caller;
    private final Validator validator;
    private final Clock clock;

    TenantsPage(Tenants tenants, Keys keys, SecurityIdentity caller, Validator validator, Clock clock) {
        this.tenants = tenants;
        this.keys = keys;
        this.caller = caller;
        this.validator = validator;
        this.clock = clock;
    }

    @GET
    public TemplateInstance tenants(@Context HttpHeaders headers) {
        forInstallation();
        return list(Reader.of(headers), TenantForm.EMPTY, Flaws.NONE, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam("id") String id, @FormParam("name") String name, @Context HttpHeaders headers) {
        forInstallation();
        var reader = Reader.of(headers);
        var form = TenantForm.of(id, name);
        var flaws = Flaws.in(form, validator);
        if (flaws.any()) {
            return refused(422, list(reader, form, flaws, false));
        }
        try {
            var by = Callers.nameOf(caller);
            return opened(reader, tenants.create(new TenantId(form.id()), Settings.of(form.name()), by));
        } catch (TenantExistsException e) {
            return refused(409, list(reader, form, Flaws.NONE, true));
        }
    }

    /** Not safe to repeat: each time is another key. */
    @POST
    @Path("{id}/keys")
    public Response issue(@PathParam("id") String id, @Context HttpHeaders headers) {
        forInstallation();
        return (TenantId.isOne(id) ? tenants.find(new TenantId(id)) : Optional.<Tenant>empty())
                .map(tenant -> opened(Reader.of(headers), tenant))
                .orElseGet(
                        () -> Response.seeOther(URI.create("/console/tenants")).build());
    }

    private Response opened(Reader reader, Tenant tenant) {
        var now = clock.instant();
        var inAYear = now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        var wanted = new KeyRequest(KEY_NAME, Set.of(Scope.ADMIN), inAYear);
        var issued = keys.issue(tenant.id(), wanted, Callers.nameOf(caller));
        var page = Templates.opened(reader, tenant, issued).setLocale(reader.locale());
        return Response.ok(page.render()).header("Cache-Control", "no-store").build();
    }

    private TemplateInstance list(Reader reader, TenantForm form, Flaws flaws, boolean taken) {
        return Templates.tenants(reader, tenants.all(), form, flaws, taken).setLocale(reader.locale());
    }

    private static Response refused(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).build();
    }

    private void forInstallation() {
        if (Callers.ownTenantOf(caller).isPresent()) {
            throw new ForbiddenException("speaks for one organisation only");
        }
    }
}
