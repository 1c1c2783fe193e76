package io.hearback.message.desk;

import io.hearback.message.house.ReviewRuleBook;
import io.hearback.message.house.ReviewRuleBook.Version;
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
import java.util.List;

/** How many notices one person may approve alone, and what becomes of what nothing proves anything about. */
@Path("/desk/rules")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class RulesPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance rules(Reader reader, RulesForm form, List<Version> versions, Done done);
    }

    private final ReviewRuleBook book;
    private final SecurityIdentity visitor;

    RulesPage(ReviewRuleBook book, SecurityIdentity visitor) {
        this.book = book;
        this.visitor = visitor;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance rules(@QueryParam("done") String done, @Context HttpHeaders headers) {
        return page(RulesForm.of(book.stored(tenant())), Done.of(done), headers);
    }

    /** Replaces all rules, or shows what is wrong and saves nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Callers.ADMIN)
    public Response choose(MultivaluedMap<String, String> posted, @Context HttpHeaders headers) {
        var form = RulesForm.of(posted);
        if (!form.isGood()) {
            return Response.ok(page(form, null, headers)).build();
        }
        book.choose(tenant(), form.rules(), Actor.admin(visitor));
        return Response.seeOther(URI.create("/desk/rules?done=" + Done.RULES_SAVED))
                .build();
    }

    private TemplateInstance page(RulesForm form, Done done, HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.rules(reader, form, book.versions(tenant()), done).setLocale(reader.locale());
    }

    private TenantId tenant() {
        return Callers.tenantOf(visitor);
    }
}
