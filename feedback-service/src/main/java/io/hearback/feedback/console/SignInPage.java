package io.hearback.feedback.console;

import io.hearback.feedback.reader.Reader;
import io.hearback.feedback.reader.Readers;
import io.hearback.signin.ConsoleMechanism;
import io.hearback.signin.SignOut;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.net.URI;

/** The door of the console. What the form posts, and how an identity provider answers, is read by hearback-sign-in, not here. */
@Path("/inbox")
@Produces(MediaType.TEXT_HTML)
class SignInPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(Reader reader, String problem);

        static native TemplateInstance signedOut(Reader reader);
    }

    private final SignOut signOut;
    private final Readers readers;

    SignInPage(SignOut signOut, Readers readers) {
        this.signOut = signOut;
        this.readers = readers;
    }

    /** @param problem anything but null: the last attempt failed */
    @GET
    @Path("/sign-in")
    @PermitAll
    public TemplateInstance show(@QueryParam("problem") String problem) {
        return readers.show(reader -> Templates.signIn(reader, problem));
    }

    /** Where an identity provider sends people back to; they are on their way to the page they asked for first. */
    @GET
    @Path("/sign-in/back")
    @Authenticated
    @HttpAuthenticationMechanism(ConsoleMechanism.NAME)
    public Response back() {
        return Response.seeOther(URI.create("/inbox")).build();
    }

    @POST
    @Path("/sign-out")
    @Authenticated
    @HttpAuthenticationMechanism(ConsoleMechanism.NAME)
    public Uni<Response> leave() {
        return signOut.here()
                .replaceWith(Response.seeOther(URI.create("/inbox/signed-out")).build());
    }

    @GET
    @Path("/signed-out")
    @PermitAll
    public TemplateInstance signedOut() {
        return readers.show(Templates::signedOut);
    }
}
