package io.hearback.message.desk;

import io.hearback.message.house.HouseStyles;
import io.hearback.message.house.Wordbook;
import io.hearback.message.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Set;

/** How the organisation writes, and what comes before its notices. */
@Path("/desk/style")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class StylePage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance style(Reader reader, StyleForm form, Set<String> languages, Done done);
    }

    private final HouseStyles styles;
    private final Wordbook wordbook;
    private final SecurityIdentity recruiter;

    StylePage(HouseStyles styles, Wordbook wordbook, SecurityIdentity recruiter) {
        this.styles = styles;
        this.wordbook = wordbook;
        this.recruiter = recruiter;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance style(@QueryParam("done") String done, @Context HttpHeaders headers) {
        return page(StyleForm.of(styles.stored(Callers.tenantOf(recruiter))), Done.of(done), headers);
    }

    /** Replaces the whole style, or shows what is wrong and saves nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Callers.ADMIN)
    public Response choose(MultivaluedMap<String, String> posted, @Context HttpHeaders headers) {
        var form = StyleForm.of(posted, wordbook.languages());
        if (!form.isGood()) {
            return Response.ok(page(form, null, headers)).build();
        }
        styles.save(Callers.tenantOf(recruiter), form.style());
        return Response.seeOther(URI.create("/desk/style?done=" + Done.SAVED)).build();
    }

    private TemplateInstance page(StyleForm form, Done done, HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.style(reader, form, wordbook.languages(), done).setLocale(reader.locale());
    }
}
