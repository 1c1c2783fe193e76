package io.hearback.message.desk;

import io.hearback.message.promise.Waitings;
import io.hearback.message.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.util.List;
import java.util.UUID;

/** The notices of the organisation that signed in, after what waits for a person. */
@Path("/desk")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class DeskPage {

    private static final int PAGE = 50;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance notices(
                Reader reader, Filter filter, ToDo toDo, Waitings.Count waits, List<NoticeLine> lines, UUID older);
    }

    private final Desk desk;
    private final Waitings waitings;
    private final SecurityIdentity recruiter;

    DeskPage(Desk desk, Waitings waitings, SecurityIdentity recruiter) {
        this.desk = desk;
        this.waitings = waitings;
        this.recruiter = recruiter;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance notices(
            @QueryParam("state") String state, @QueryParam("before") UUID before, @Context HttpHeaders headers) {
        var tenant = Callers.tenantOf(recruiter);
        var filter = Filter.of(state, before != null);
        // One more than is shown tells whether there is an older page.
        var lines = desk.newest(tenant, filter, before, PAGE + 1);
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        var older = lines.size() > PAGE ? shown.getLast().id() : null;
        var reader = Reader.of(headers);
        return Templates.notices(reader, filter, desk.toDo(tenant), waitings.count(tenant), shown, older)
                .setLocale(reader.locale());
    }
}
