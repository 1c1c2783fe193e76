package io.hearback.intake.console;

import io.hearback.contract.Stage;
import io.hearback.intake.setting.OutdatedException;
import io.hearback.intake.setting.Tenant;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.time.DayOfWeek;

/** What the organisation has decided about itself. Of two admins the second sees that there was a first before they save. */
@Path("/console/settings")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SettingsPage {

    @CheckedTemplate
    static class Templates {
        /**
         * @param fixed whether the reader may not change anything
         * @param outdated whether somebody else has changed the settings since the reader saw them
         */
        static native TemplateInstance settings(
                Reader reader,
                Tenant tenant,
                SettingsForm form,
                Stage[] stages,
                DayOfWeek[] days,
                Flaws flaws,
                boolean fixed,
                boolean outdated,
                Done done);
    }

    private final Tenants tenants;
    private final SecurityIdentity caller;
    private final Validator validator;

    SettingsPage(Tenants tenants, SecurityIdentity caller, Validator validator) {
        this.tenants = tenants;
        this.caller = caller;
        this.validator = validator;
    }

    @GET
    @RolesAllowed({Callers.ADMIN, Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance settings(@QueryParam("done") String done, @Context HttpHeaders headers) {
        return page(Reader.of(headers), SettingsForm.of(tenant()), Flaws.NONE, false, Done.of(done));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Callers.ADMIN)
    public Response save(MultivaluedMap<String, String> typed, @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        var form = SettingsForm.of(typed);
        var flaws = Flaws.in(form, validator).and(Flaws.in(form.sending(), validator));
        if (flaws.any()) {
            return refused(422, page(reader, form, flaws, false, null));
        }
        try {
            tenants.change(Callers.tenantOf(caller), form.version(), form.settings(), Callers.nameOf(caller));
            return Response.seeOther(URI.create("/console/settings?done=" + Done.SAVED))
                    .build();
        } catch (OutdatedException e) {
            return refused(409, page(reader, form.at(e.version()), Flaws.NONE, true, null));
        }
    }

    private TemplateInstance page(Reader reader, SettingsForm form, Flaws flaws, boolean outdated, Done done) {
        var fixed = !caller.hasRole(Callers.ADMIN);
        return Templates.settings(
                        reader, tenant(), form, Stage.values(), DayOfWeek.values(), flaws, fixed, outdated, done)
                .setLocale(reader.locale());
    }

    private static Response refused(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).build();
    }

    private Tenant tenant() {
        return tenants.find(Callers.tenantOf(caller)).orElseThrow();
    }
}
