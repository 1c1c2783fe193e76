package io.hearback.feedback.console;

import io.hearback.feedback.reader.Ids;
import io.hearback.feedback.reader.Reader;
import io.hearback.feedback.reader.Readers;
import io.hearback.feedback.request.AnswerTemplates;
import io.hearback.feedback.request.ClosedRequestException;
import io.hearback.feedback.request.RequestFile;
import io.hearback.feedback.request.RequestFiles;
import io.hearback.feedback.request.RequestFilter;
import io.hearback.feedback.request.RequestFilter.Which;
import io.hearback.feedback.request.RequestKind;
import io.hearback.feedback.tenant.Callers;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.hearback.signin.SignedIn;
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
import org.jboss.resteasy.reactive.RestQuery;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What candidates asked, the longest waiting first. */
@Path("/inbox")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class InboxPage {

    private static final int PAGE = 25;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance inbox(Reader reader, InboxView view);
    }

    private final RequestFiles files;
    private final AnswerTemplates templates;
    private final Desk desk;
    private final Readers readers;
    private final SecurityIdentity recruiter;
    private final Clock clock;

    InboxPage(
            RequestFiles files,
            AnswerTemplates templates,
            Desk desk,
            Readers readers,
            SecurityIdentity recruiter,
            Clock clock) {
        this.files = files;
        this.templates = templates;
        this.desk = desk;
        this.readers = readers;
        this.recruiter = recruiter;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance inbox(
            @RestQuery String show,
            @RestQuery String kind,
            @RestQuery String after,
            @RestQuery Integer done,
            @RestQuery Integer left) {
        var tenant = tenant();
        var me = SignedIn.nameOf(recruiter);
        var which = show != null && show.matches("mine|answered|expired") ? show : "open";
        var filter = filter(which, me, kind(kind));
        var from = Ids.of(after);
        var found = files.list(tenant, filter, from, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var view = new InboxView(
                which,
                filter.kind(),
                from != null,
                lines(tenant, shown),
                found.size() > PAGE ? shown.getLast().id() : null,
                files.counts(tenant, me, clock.instant()),
                desk.toDo(tenant),
                templates.all(tenant),
                me,
                recruiter.hasRole(Callers.RECRUITER) || recruiter.hasRole(Callers.ADMIN),
                done != null,
                done == null ? 0 : done,
                left == null ? 0 : left);
        return readers.show(reader -> Templates.inbox(reader, view));
    }

    /** Takes requests, or gives them back, as many as are ticked. One that was closed meanwhile is left out, and counted. */
    @POST
    @Path("/assign")
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    public Response assign(
            @RestForm List<String> ids, @RestForm String to, @RestForm String name, @RestForm String back) {
        var me = SignedIn.nameOf(recruiter);
        var assignee = switch (to == null ? "" : to) {
            case "nobody" -> null;
            case "other" ->
                name == null || name.isBlank()
                        ? me
                        : name.strip().substring(0, Math.min(200, name.strip().length()));
            default -> me;
        };
        var done = (ids == null ? List.<String>of() : ids)
                .stream().filter(each -> isAssigned(Ids.of(each), assignee)).count();
        var place = Ids.of(back) != null
                ? "/inbox/requests/" + Ids.of(back)
                : "/inbox?show=open&done=" + done + "&left=" + ((ids == null ? 0 : ids.size()) - done);
        return Response.seeOther(URI.create(place)).build();
    }

    private boolean isAssigned(UUID request, String assignee) {
        try {
            return request != null
                    && files.assign(tenant(), request, assignee, clock.instant())
                            .isPresent();
        } catch (ClosedRequestException e) {
            return false;
        }
    }

    private List<InboxLine> lines(TenantId tenant, List<RequestFile> shown) {
        var subjects = desk.subjects(
                tenant, shown.stream().map(RequestFile::noticeId).distinct().toList());
        return shown.stream()
                .map(file -> new InboxLine(file, subjects.get(file.noticeId()), clock.instant()))
                .toList();
    }

    private static RequestFilter filter(String which, String me, RequestKind kind) {
        return switch (which) {
            case "mine" -> new RequestFilter(Which.OPEN, me, kind);
            case "answered" -> new RequestFilter(Which.ANSWERED, null, kind);
            case "expired" -> new RequestFilter(Which.EXPIRED, null, kind);
            default -> new RequestFilter(Which.OPEN, null, kind);
        };
    }

    private static RequestKind kind(String kind) {
        return "FEEDBACK".equals(kind) || "REVIEW".equals(kind) ? RequestKind.valueOf(kind) : null;
    }

    private TenantId tenant() {
        return Callers.tenantOf(recruiter);
    }
}
