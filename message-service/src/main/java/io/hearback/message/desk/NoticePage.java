package io.hearback.message.desk;

import io.hearback.message.notice.Completion;
import io.hearback.message.notice.TooLateException;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.UUID;

/** One notice as its candidate sees it, why it waits if it does, and the form that completes its reason. */
@Path("/desk/notices/{id}")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class NoticePage {

    /** The notice brings inline styles and nothing else; it runs nothing and may only stand in our own page. */
    private static final String NOTICE_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance notice(Reader reader, NoticeSheet sheet, String fromAddress);
    }

    private final NoticeSheets sheets;
    private final Completion completion;
    private final SecurityIdentity recruiter;
    private final String fromAddress;

    NoticePage(
            NoticeSheets sheets,
            Completion completion,
            SecurityIdentity recruiter,
            @ConfigProperty(name = "hearback.smtp.from-address") String fromAddress) {
        this.sheets = sheets;
        this.completion = completion;
        this.recruiter = recruiter;
        this.fromAddress = fromAddress;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance notice(
            @PathParam("id") UUID id, @QueryParam("done") String done, @Context HttpHeaders headers) {
        return page(sheets.sheet(tenant(), id, Done.of(done)), headers);
    }

    @GET
    @Path("/html")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public Response html(@PathParam("id") UUID id) {
        var notice = sheets.file(tenant(), id);
        if (!notice.isWritten()) {
            throw new NotFoundException();
        }
        return Response.ok(InertLink.inHtml(notice.htmlBody()))
                .header(DeskHeaders.POLICY, NOTICE_POLICY)
                .build();
    }

    /** Shows what the notice would say, and saves nothing; or saves, if the button "save" was pressed. */
    @POST
    @Path("/reason")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Callers.RECRUITER)
    public Response complete(
            @PathParam("id") UUID id, MultivaluedMap<String, String> posted, @Context HttpHeaders headers) {
        var filled = ReasonForm.of(posted);
        if (completion.open(tenant(), sheets.file(tenant(), id).id()).isEmpty()) {
            return NoticeActions.back(id, Done.TOO_LATE);
        }
        try {
            if (filled.isGood() && posted.containsKey("save")) {
                var completed = completion.complete(tenant(), id, filled.reason(), Actor.recruiter(recruiter));
                var state = completed.notice().life().state();
                return NoticeActions.back(id, Done.ofCompletion(state));
            }
            var preview = filled.isGood() ? preview(id, filled) : null;
            return sheets.sheet(tenant(), id, filled, preview)
                    .map(sheet -> Response.ok(page(sheet, headers)).build())
                    .orElseGet(() -> NoticeActions.back(id, Done.TOO_LATE));
        } catch (TooLateException e) {
            return NoticeActions.back(id, Done.TOO_LATE);
        }
    }

    private CompletionForm.Preview preview(UUID id, ReasonForm filled) {
        var trial = completion.tried(tenant(), id, filled.reason());
        return new CompletionForm.Preview(
                trial.wording().subject(), trial.judgement().map(Judged::of).orElse(null), trial.cause() == null);
    }

    private TemplateInstance page(NoticeSheet sheet, HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.notice(reader, sheet, fromAddress).setLocale(reader.locale());
    }

    private TenantId tenant() {
        return Callers.tenantOf(recruiter);
    }
}
