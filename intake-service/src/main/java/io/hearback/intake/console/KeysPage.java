package io.hearback.intake.console;

import io.hearback.intake.key.IssuedKey;
import io.hearback.intake.key.Keys;
import io.hearback.intake.key.NoSuchKeyException;
import io.hearback.intake.key.Scope;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The organisation's API keys. A new one is on the answer to the form and on no page after that. Replacing and ending a key
 * have a page each, which says what will happen before it does.
 */
@Path("/console/keys")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class KeysPage {

    private static final List<Integer> OVERLAPS = List.of(0, 1, 7, 30, 90);
    private static final int USUAL_OVERLAP = 7;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance keys(
                Reader reader, List<KeyLine> keys, Scope[] scopes, KeyForm form, Flaws flaws, Done done);

        static native TemplateInstance issued(Reader reader, IssuedKey issued);

        /** @param overlaps days, the usual one of which is {@code usual} */
        static native TemplateInstance rotate(Reader reader, KeyLine key, List<Integer> overlaps, int usual);

        static native TemplateInstance revoke(Reader reader, KeyLine key);
    }

    private final Keys keys;
    private final SecurityIdentity caller;
    private final Validator validator;
    private final Clock clock;

    KeysPage(Keys keys, SecurityIdentity caller, Validator validator, Clock clock) {
        this.keys = keys;
        this.caller = caller;
        this.validator = validator;
        this.clock = clock;
    }

    @GET
    public TemplateInstance keys(@QueryParam("done") String done, @Context HttpHeaders headers) {
        return list(Reader.of(headers), KeyForm.EMPTY, Flaws.NONE, Done.of(done));
    }

    /** Not safe to repeat: each time is another key. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(
            @FormParam("name") String name,
            @FormParam("scopes") List<String> scopes,
            @FormParam("months") String months,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        var form = KeyForm.of(name, scopes, months);
        var flaws = Flaws.in(form, validator);
        if (flaws.any()) {
            return Response.status(422)
                    .entity(list(reader, form, flaws, null).render())
                    .build();
        }
        return shown(reader, keys.issue(tenant(), form.wanted(clock.instant()), Callers.nameOf(caller)));
    }

    @GET
    @Path("{id}/rotate")
    public Response aboutToRotate(@PathParam("id") String id, @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        return about(id, key -> Templates.rotate(reader, key, OVERLAPS, USUAL_OVERLAP), reader);
    }

    /** @param days that the old key is valid beside the new one; a week if it is none of those on the page */
    @POST
    @Path("{id}/rotate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate(@PathParam("id") String id, @FormParam("days") String days, @Context HttpHeaders headers) {
        var overlap = OVERLAPS.stream()
                .filter(known -> known.toString().equals(days))
                .findFirst()
                .orElse(USUAL_OVERLAP);
        try {
            var issued = keys.rotate(tenant(), id, Duration.ofDays(overlap), Callers.nameOf(caller));
            return shown(Reader.of(headers), issued);
        } catch (NoSuchKeyException e) {
            return back(null); // the list tells what it is by now
        }
    }

    @GET
    @Path("{id}/revoke")
    public Response aboutToRevoke(@PathParam("id") String id, @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        return about(id, key -> Templates.revoke(reader, key), reader);
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(@PathParam("id") String id) {
        try {
            keys.revoke(tenant(), id, Callers.nameOf(caller));
            return back(Done.REVOKED);
        } catch (NoSuchKeyException e) {
            return back(null);
        }
    }

    private TemplateInstance list(Reader reader, KeyForm form, Flaws flaws, Done done) {
        return Templates.keys(reader, lines(), Scope.values(), form, flaws, done)
                .setLocale(reader.locale());
    }

    private Response about(String id, Function<KeyLine, TemplateInstance> page, Reader reader) {
        return changeable(id)
                .map(page)
                .map(shown ->
                        Response.ok(shown.setLocale(reader.locale()).render()).build())
                .orElseGet(() -> back(null));
    }

    private Optional<KeyLine> changeable(String id) {
        return lines().stream()
                .filter(key -> key.id().equals(id) && key.changeable())
                .findFirst();
    }

    private List<KeyLine> lines() {
        var now = clock.instant();
        return keys.all(tenant()).stream()
                .map(key -> KeyLine.of(key, now, Callers.nameOf(caller)))
                .toList();
    }

    private static Response shown(Reader reader, IssuedKey issued) {
        var page = Templates.issued(reader, issued).setLocale(reader.locale());
        return Response.ok(page.render()).header("Cache-Control", "no-store").build();
    }

    private static Response back(Done done) {
        return Response.seeOther(URI.create("/console/keys" + (done == null ? "" : "?done=" + done)))
                .build();
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
