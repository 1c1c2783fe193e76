package io.hearback.intake.console;

import io.hearback.contract.Stage;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Connections;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.tenant.Callers;
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

/** The organisation's applicant tracking systems, and the form that connects one more. */
@Path("/console/connections")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ConnectionsPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance connections(
                Reader reader,
                List<Connection> connections,
                ConnectionForm form,
                Flaws flaws,
                Vendor[] vendors,
                Stage[] stages,
                Done done);
    }

    private final Connections connections;
    private final ConnectionFlaws check;
    private final SecurityIdentity caller;

    ConnectionsPage(Connections connections, ConnectionFlaws check, SecurityIdentity caller) {
        this.connections = connections;
        this.check = check;
        this.caller = caller;
    }

    @GET
    public TemplateInstance connections(@QueryParam("done") String done, @Context HttpHeaders headers) {
        return list(Reader.of(headers), ConnectionForm.EMPTY, Flaws.NONE, Done.of(done));
    }

    /** Not safe to repeat: each time is another connection. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> typed, @Context HttpHeaders headers) {
        var form = ConnectionForm.of(typed, null);
        var flaws = check.of(form);
        if (flaws.any()) {
            return Response.status(422)
                    .entity(list(Reader.of(headers), form, flaws, null).render())
                    .build();
        }
        var made = connections.open(Callers.tenantOf(caller), form.vendor(), form.settings());
        return Response.seeOther(URI.create("/console/connections/" + made.id()))
                .build();
    }

    private TemplateInstance list(Reader reader, ConnectionForm form, Flaws flaws, Done done) {
        var all = connections.list(Callers.tenantOf(caller));
        return Templates.connections(reader, all, form, flaws, Vendor.values(), Stage.values(), done)
                .setLocale(reader.locale());
    }
}
