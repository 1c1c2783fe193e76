package io.hearback.feedback.console;

import io.hearback.feedback.reader.Ids;
import io.hearback.feedback.reader.Reader;
import io.hearback.feedback.reader.Readers;
import io.hearback.feedback.request.ClosedRequestException;
import io.hearback.feedback.request.Expiry;
import io.hearback.feedback.request.NotLateException;
import io.hearback.feedback.request.RequestFile;
import io.hearback.feedback.request.RequestFiles;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Closes late requests with an apology to whoever asked, as many as were chosen: they are shown once more, and then it is done. */
@Path("/inbox/apology")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ApologyPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance apology(Reader reader, List<InboxLine> lines, int left);
    }

    private final RequestFiles files;
    private final Expiry expiry;
    private final Desk desk;
    private final Readers readers;
    private final SecurityIdentity recruiter;
    private final Clock clock;

    ApologyPage(
            RequestFiles files, Expiry expiry, Desk desk, Readers readers, SecurityIdentity recruiter, Clock clock) {
        this.files = files;
        this.expiry = expiry;
        this.desk = desk;
        this.readers = readers;
        this.recruiter = recruiter;
        this.clock = clock;
    }

    /** @param sure whether they were shown; before that nothing is done */
    @POST
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    public Response close(@RestForm List<String> ids, @RestForm String sure) {
        var chosen = (ids == null ? List.<String>of() : ids)
                .stream().map(Ids::of).filter(Objects::nonNull).distinct().toList();
        return "yes".equals(sure) ? closed(chosen) : shown(chosen);
    }

    /** A page that was shown again has its own address, and people reload it. */
    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Response back() {
        return Response.seeOther(URI.create("/inbox")).build();
    }

    private Response shown(List<UUID> chosen) {
        var now = clock.instant();
        var late = chosen.stream()
                .flatMap(id -> files.find(tenant(), id).stream())
                .filter(file -> file.isOverdue(now))
                .toList();
        var subjects = desk.subjects(
                tenant(), late.stream().map(RequestFile::noticeId).distinct().toList());
        var lines = late.stream()
                .map(file -> new InboxLine(file, subjects.get(file.noticeId()), now))
                .toList();
        return readers.show(200, reader -> Templates.apology(reader, lines, chosen.size() - late.size()));
    }

    private Response closed(List<UUID> chosen) {
        var done = chosen.stream().filter(this::isClosed).count();
        return Response.seeOther(URI.create("/inbox?show=open&done=" + done + "&left=" + (chosen.size() - done)))
                .build();
    }

    private boolean isClosed(UUID request) {
        try {
            return expiry.apologise(tenant(), request).isPresent();
        } catch (ClosedRequestException | NotLateException e) {
            return false;
        }
    }

    private TenantId tenant() {
        return Callers.tenantOf(recruiter);
    }
}
