package io.hearback.feedback.console;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.reader.Ids;
import io.hearback.feedback.reader.Reader;
import io.hearback.feedback.reader.Readers;
import io.hearback.feedback.request.AnswerTemplate;
import io.hearback.feedback.request.AnswerTemplates;
import io.hearback.feedback.tenant.Callers;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Words of the organisation's own that answers can begin with. */
@Path("/inbox/templates")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TemplatesPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance templates(
                Reader reader, List<AnswerTemplate> all, AnswerTemplate form, List<String> broken, String done);
    }

    private final AnswerTemplates templates;
    private final Readers readers;
    private final SecurityIdentity recruiter;
    private final Clock clock;

    TemplatesPage(AnswerTemplates templates, Readers readers, SecurityIdentity recruiter, Clock clock) {
        this.templates = templates;
        this.readers = readers;
        this.recruiter = recruiter;
        this.clock = clock;
    }

    /** @param change id of the template that the form is to hold */
    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Response all(@RestQuery String change, @RestQuery String done) {
        var id = Ids.of(change);
        var form =
                id == null ? AnswerTemplate.EMPTY : templates.find(tenant(), id).orElseThrow(NotFoundException::new);
        return page(200, form, List.of(), done);
    }

    @POST
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    public Response keep(
            @RestForm String id,
            @RestForm String name,
            @RestForm String strength,
            @RestForm String gap,
            @RestForm String advice,
            @RestForm String action) {
        var known = Ids.of(id);
        if ("remove".equals(action) && known != null) {
            templates.remove(tenant(), known);
            return done("removed");
        }
        var typed = new AnswerTemplate(known, name, strength, gap, advice);
        try {
            templates.keep(tenant(), typed, clock.instant()).orElseThrow(NotFoundException::new);
            return done("kept");
        } catch (BrokenRulesException e) {
            return page(422, typed, e.rules().stream().map(BrokenRule::field).toList(), null);
        }
    }

    private Response page(int status, AnswerTemplate form, List<String> broken, String done) {
        var all = templates.all(tenant());
        return readers.show(status, reader -> Templates.templates(reader, all, form, broken, done));
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/inbox/templates?done=" + what)).build();
    }

    private TenantId tenant() {
        return Callers.tenantOf(recruiter);
    }
}
