package io.hearback.message.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.net.URI;

/** The door of the desk. What the form posts is read by Quarkus' form authentication, not here. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
class SignInPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(Reader reader, String problem);
    }

    private final SecurityIdentity identity;

    SignInPage(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @param problem anything but null: the last attempt failed */
    @GET
    @Path("/sign-in")
    @PermitAll
    public TemplateInstance show(@QueryParam("problem") String problem, @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages());
        return Templates.signIn(reader, problem).setLocale(reader.locale());
    }

    @POST
    @Path("/sign-out")
    @FormAuthentication
    @RolesAllowed("recruiter")
    public Response signOut() {
        FormAuthenticationMechanism.logout(identity);
        return Response.seeOther(URI.create("/desk/sign-in")).build();
    }
}
