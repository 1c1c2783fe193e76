package io.hearback.intake.console;

import io.hearback.contract.Stage;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Connections;
import io.hearback.intake.connection.SigningSecrets;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.webhook.DeliveryBook;
import io.hearback.intake.webhook.NewSecret;
import io.hearback.intake.webhook.UnfitSecretException;
import io.hearback.intake.webhook.Vendors;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import jakarta.ws.rs.core.UriInfo;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One applicant tracking system: where it sends its webhooks, what it signs with, what came of them, and how it is read. A
 * secret that is made here is on the answer to the form, and on no page after that.
 */
@Path("/console/connections/{id}")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ConnectionPage {

    /** Of the deliveries, the last; the API lists more. */
    private static final int SHOWN = 20;

    @CheckedTemplate
    static class Templates {

        /** @param made a secret to show this once; null for none */
        static native TemplateInstance connection(
                Reader reader, View view, ConnectionForm form, Flaws flaws, String made, Stage[] stages, Done done);

        static native TemplateInstance forget(Reader reader, Connection connection);
    }

    /**
     * @param webhooks whether its vendor sends any
     * @param secrets the live ones
     */
    record View(
            Connection connection,
            boolean webhooks,
            URI webhookUrl,
            List<SigningSecrets.Known> secrets,
            List<DeliveryBook.Entry> deliveries) {

        public boolean makesSecrets() {
            return connection.vendor().signsWithOurSecret();
        }
    }

    private final Connections connections;
    private final SigningSecrets secrets;
    private final DeliveryBook deliveries;
    private final Vendors vendors;
    private final ConnectionFlaws check;
    private final SecurityIdentity caller;
    private final Clock clock;
    private final UriInfo uri;

    ConnectionPage(
            Connections connections,
            SigningSecrets secrets,
            DeliveryBook deliveries,
            Vendors vendors,
            ConnectionFlaws check,
            SecurityIdentity caller,
            Clock clock,
            UriInfo uri) {
        this.connections = connections;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.vendors = vendors;
        this.check = check;
        this.caller = caller;
        this.clock = clock;
        this.uri = uri;
    }

    @GET
    public TemplateInstance read(
            @PathParam("id") UUID id, @QueryParam("done") String done, @Context HttpHeaders headers) {
        var connection = known(id);
        return page(connection, ConnectionForm.of(connection), Flaws.NONE, null, Done.of(done), headers);
    }

    /** Safe to repeat. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("id") UUID id, MultivaluedMap<String, String> typed, @Context HttpHeaders headers) {
        var connection = known(id);
        var form = ConnectionForm.of(typed, connection.vendor());
        var flaws = check.of(form);
        if (flaws.any()) {
            return refused(page(connection, form, flaws, null, null, headers));
        }
        connections.change(tenant(), id, form.settings());
        return back(id, Done.CONNECTION_SAVED);
    }

    /** @param value empty to have one made, where the vendor's page takes one of ours */
    @POST
    @Path("secrets")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addSecret(
            @PathParam("id") UUID id, @FormParam("value") String value, @Context HttpHeaders headers) {
        var connection = known(id);
        try {
            var secret = NewSecret.of(connection.vendor(), value == null || value.isBlank() ? null : value.strip());
            if (secrets.add(tenant(), id, secret.value()).isEmpty()) {
                return refusedSecret(connection, "tooMany", headers);
            }
            return secret.madeHere() ? shown(connection, secret, headers) : back(id, Done.SECRET_ADDED);
        } catch (UnfitSecretException e) {
            return refusedSecret(connection, "secret", headers);
        }
    }

    private Response shown(Connection connection, NewSecret made, HttpHeaders headers) {
        var page = page(connection, ConnectionForm.of(connection), Flaws.NONE, made.value(), null, headers);
        return Response.ok(page.render()).build();
    }

    private Response refusedSecret(Connection connection, String flaw, HttpHeaders headers) {
        var flaws = new Flaws(Set.of(flaw));
        return refused(page(connection, ConnectionForm.of(connection), flaws, null, null, headers));
    }

    /** At once. Safe to repeat. */
    @POST
    @Path("secrets/{secret}/end")
    public Response endSecret(@PathParam("id") UUID id, @PathParam("secret") UUID secret) {
        known(id);
        secrets.end(tenant(), id, secret, clock.instant());
        return back(id, Done.SECRET_ENDED);
    }

    /** Safe to repeat: one that is no longer quarantined stays what it is. */
    @POST
    @Path("deliveries/{delivery}/retry")
    public Response retry(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        known(id);
        return back(id, deliveries.tryAgain(tenant(), id, delivery) ? Done.TRIED_AGAIN : null);
    }

    @GET
    @Path("forget")
    public TemplateInstance aboutToForget(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.forget(reader, known(id)).setLocale(reader.locale());
    }

    @POST
    @Path("forget")
    public Response forget(@PathParam("id") UUID id) {
        connections.close(tenant(), id);
        return Response.seeOther(URI.create("/console/connections?done=" + Done.CONNECTION_FORGOTTEN))
                .build();
    }

    private TemplateInstance page(
            Connection connection, ConnectionForm form, Flaws flaws, String made, Done done, HttpHeaders headers) {
        var reader = Reader.of(headers);
        var now = clock.instant();
        var view = new View(
                connection,
                vendors.webhooksOf(connection.vendor()).isPresent(),
                uri.getBaseUri().resolve("/v1/webhooks/" + connection.id()),
                secrets.list(tenant(), connection.id()).stream()
                        .filter(secret ->
                                secret.endsAt() == null || secret.endsAt().isAfter(now))
                        .toList(),
                deliveries.list(tenant(), connection.id(), null, SHOWN));
        return Templates.connection(reader, view, form, flaws, made, Stage.values(), done)
                .setLocale(reader.locale());
    }

    private Connection known(UUID id) {
        return connections.find(tenant(), id).orElseThrow(NotFoundException::new);
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page.render()).build();
    }

    private static Response back(UUID id, Done done) {
        return Response.seeOther(URI.create("/console/connections/" + id + (done == null ? "" : "?done=" + done)))
                .build();
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
