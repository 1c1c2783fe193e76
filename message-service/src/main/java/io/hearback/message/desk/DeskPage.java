package io.hearback.message.desk;

import io.hearback.contract.NoticeState;
import io.hearback.message.notice.Calls;
import io.hearback.message.notice.NoCallException;
import io.hearback.message.notice.TooLateException;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The notices of the organisation that signed in: a list, and each one as its candidate saw it. */
@Path("/desk")
@FormAuthentication
@RolesAllowed("recruiter")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class DeskPage {

    private static final Logger LOG = Logger.getLogger(DeskPage.class);
    private static final int PAGE = 50;

    /** The notice brings inline styles and nothing else; it runs nothing and may only stand in our own page. */
    private static final String NOTICE_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance notices(Reader reader, Filter filter, List<NoticeLine> lines, UUID older);

        static native TemplateInstance notice(Reader reader, NoticeFile notice, String text, String fromAddress);
    }

    /** @param state null for all */
    public record Filter(NoticeState state, boolean continued) {
        public NoticeState[] states() {
            return NoticeState.values();
        }
    }

    private final Desk desk;
    private final Calls calls;
    private final SecurityIdentity recruiter;
    private final String fromAddress;

    DeskPage(
            Desk desk,
            Calls calls,
            SecurityIdentity recruiter,
            @ConfigProperty(name = "hearback.smtp.from-address") String fromAddress) {
        this.desk = desk;
        this.calls = calls;
        this.recruiter = recruiter;
        this.fromAddress = fromAddress;
    }

    @GET
    public TemplateInstance notices(
            @QueryParam("state") String state, @QueryParam("before") UUID before, @Context HttpHeaders headers) {
        var filter = new Filter(stateOf(state), before != null);
        // One more than is shown tells whether there is an older page.
        var lines = desk.newest(tenant(), filter.state(), before, PAGE + 1);
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        var older = lines.size() > PAGE ? shown.getLast().id() : null;
        var reader = reader(headers);
        return Templates.notices(reader, filter, shown, older).setLocale(reader.locale());
    }

    @GET
    @Path("/notices/{id}")
    public TemplateInstance notice(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var notice = find(id);
        var reader = reader(headers);
        var text = notice.isWritten() ? InertLink.inText(notice.textBody()) : null;
        return Templates.notice(reader, notice, text, fromAddress).setLocale(reader.locale());
    }

    @GET
    @Path("/notices/{id}/html")
    public Response html(@PathParam("id") UUID id) {
        var notice = find(id);
        if (!notice.isWritten()) {
            throw new NotFoundException();
        }
        return Response.ok(InertLink.inHtml(notice.htmlBody()))
                .header(DeskHeaders.POLICY, NOTICE_POLICY)
                .build();
    }

    /** The call was made. If it came too late the page says what became of the notice instead. */
    @POST
    @Path("/notices/{id}/called")
    public Response called(@PathParam("id") UUID id) {
        try {
            calls.called(tenant(), find(id).id());
        } catch (TooLateException | NoCallException e) {
            LOG.debugf("CALL_NOT_MARKED notice=%s", id);
        }
        return Response.seeOther(URI.create("/desk/notices/" + id)).build();
    }

    private NoticeFile find(UUID id) {
        return desk.find(tenant(), id).orElseThrow(NotFoundException::new);
    }

    private TenantId tenant() {
        return Callers.tenantOf(recruiter);
    }

    private static Reader reader(HttpHeaders headers) {
        return Reader.of(headers.getAcceptableLanguages());
    }

    /** Anything that is no state, such as the empty value of "all", filters nothing. */
    private static NoticeState stateOf(String asked) {
        return Stream.of(NoticeState.values())
                .filter(state -> state.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
