package io.hearback.message.desk;

import io.hearback.message.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What the desk's script asks while a recruiter types: the remarks on a few words, to stand under their field. */
@Path("/desk/respect/check")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PhrasePage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance phrase(Judged judged);
    }

    private final PhraseCheck check;

    PhrasePage(PhraseCheck check) {
        this.check = check;
    }

    /**
     * Keeps nothing, and logs nothing. What is longer than any field is judged as far as {@link CheckForm#LONGEST}.
     *
     * @param language BCP 47, that of the notice
     * @param country ISO 3166-1 alpha-2, whose law holds; anything else for all we know
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance judge(
            @FormParam("text") String text,
            @FormParam("language") String language,
            @FormParam("country") String country,
            @Context HttpHeaders headers) {
        var words = text == null ? "" : text.substring(0, Math.min(text.length(), CheckForm.LONGEST));
        var judged = words.isBlank() ? null : check.judge(words, language, CheckForm.country(country));
        return Templates.phrase(judged).setLocale(Reader.of(headers).locale());
    }
}
