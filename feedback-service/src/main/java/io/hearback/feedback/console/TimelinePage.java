package io.hearback.feedback.console;

import io.hearback.feedback.reader.Reader;
import io.hearback.feedback.reader.Readers;
import io.hearback.feedback.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import java.util.List;
import java.util.UUID;

/** One application's story. */
@Path("/inbox/applications/{id}")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TimelinePage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance timeline(Reader reader, Desk.Subject subject, List<Timeline.Step> steps);
    }

    private final Timeline timeline;
    private final Desk desk;
    private final Readers readers;
    private final SecurityIdentity recruiter;

    TimelinePage(Timeline timeline, Desk desk, Readers readers, SecurityIdentity recruiter) {
        this.timeline = timeline;
        this.desk = desk;
        this.readers = readers;
        this.recruiter = recruiter;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance timeline(UUID id) {
        var tenant = Callers.tenantOf(recruiter);
        var steps = timeline.of(tenant, id);
        if (steps.isEmpty()) {
            throw new NotFoundException();
        }
        var notices = steps.stream()
                .filter(step -> step.what().equals("NOTICE") && step.id() != null)
                .map(Timeline.Step::id)
                .toList();
        var subject =
                desk.subjects(tenant, notices).values().stream().findFirst().orElse(null);
        return readers.show(reader -> Templates.timeline(reader, subject, steps));
    }
}
