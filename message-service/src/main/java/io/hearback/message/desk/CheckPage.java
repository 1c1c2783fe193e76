package io.hearback.message.desk;

import io.hearback.message.respect.RespectCheck;
import io.hearback.message.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import java.util.Set;

/** Any text, and what the respect check says of it. Keeps nothing of it, and logs nothing. */
@Path("/desk/check")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CheckPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance check(Reader reader, CheckForm form, Set<String> languages, Judged judged);
    }

    private final RespectCheck check;

    CheckPage(RespectCheck check) {
        this.check = check;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance empty(@Context HttpHeaders headers) {
        return page(CheckForm.EMPTY, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance judge(MultivaluedMap<String, String> posted, @Context HttpHeaders headers) {
        return page(CheckForm.of(posted, check.languages()), headers);
    }

    private TemplateInstance page(CheckForm form, HttpHeaders headers) {
        var reader = Reader.of(headers);
        var judged = form.isToJudge() ? Judged.of(check.judge(form.letter()), form.text()) : null;
        return Templates.check(reader, form, check.languages(), judged).setLocale(reader.locale());
    }
}
