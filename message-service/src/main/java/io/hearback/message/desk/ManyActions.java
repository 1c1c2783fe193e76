package io.hearback.message.desk;

import io.hearback.message.bulk.Bulk;
import io.hearback.message.bulk.BulkNotFoundException;
import io.hearback.message.bulk.BulkRefusedException;
import io.hearback.message.bulk.Bulks;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/** What people decide about many notices. The page of the decision then says what becomes of it. */
@Path("/desk")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
class ManyActions {

    private final Bulks bulks;
    private final ManyPages pages;
    private final SecurityIdentity recruiter;

    ManyActions(Bulks bulks, ManyPages pages, SecurityIdentity recruiter) {
        this.bulks = bulks;
        this.pages = pages;
        this.recruiter = recruiter;
    }

    /** Draws an approval up; nothing happens to any notice. */
    @POST
    @Path("/decisions/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Callers.RECRUITER)
    public Response approval(MultivaluedMap<String, String> posted) {
        var chosen = posted.containsKey("chosen");
        if (chosen && !posted.containsKey("notice")) {
            return to("/desk/held?done=" + ManyDone.NOTHING_CHOSEN);
        }
        if (!chosen) {
            posted.remove("notice");
        }
        return draw(Bulk.Kind.APPROVE, ManyForm.of(posted), "/desk/held");
    }

    /** Draws a recall up, or shows what is wrong with the form. */
    @POST
    @Path("/decisions/recall")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Callers.RECRUITER)
    public Response recall(MultivaluedMap<String, String> posted, @Context HttpHeaders headers) {
        var form = ManyForm.of(posted);
        if (!form.isGood() || form.filter().isEmpty()) {
            var done = form.isGood() ? ManyDone.NOTHING_CHOSEN : null;
            return Response.ok(pages.recall(form, done, headers), MediaType.TEXT_HTML_TYPE)
                    .build();
        }
        return draw(Bulk.Kind.RECALL, form, "/desk/recall");
    }

    private Response draw(Bulk.Kind kind, ManyForm form, String otherwise) {
        try {
            return to("/desk/decisions/"
                    + bulks.draw(tenant(), kind, form.filter(), by()).id());
        } catch (BulkRefusedException e) {
            return to(otherwise + "?done=" + ManyDone.of(e));
        }
    }

    @POST
    @Path("/decisions/{id}/ask")
    @RolesAllowed(Callers.RECRUITER)
    public Response ask(@PathParam("id") UUID id) {
        return act(id, () -> bulks.ask(tenant(), id, by()));
    }

    @POST
    @Path("/decisions/{id}/confirm")
    @RolesAllowed(Callers.RECRUITER)
    public Response confirm(@PathParam("id") UUID id) {
        return act(id, () -> bulks.confirm(tenant(), id, by()));
    }

    @POST
    @Path("/decisions/{id}/decline")
    @RolesAllowed(Callers.RECRUITER)
    public Response decline(@PathParam("id") UUID id) {
        return act(id, () -> bulks.decline(tenant(), id, by()));
    }

    @POST
    @Path("/decisions/{id}/undo")
    @RolesAllowed(Callers.RECRUITER)
    public Response undo(@PathParam("id") UUID id) {
        return act(id, () -> bulks.undo(tenant(), id, by()));
    }

    private Response act(UUID id, Supplier<Bulk> action) {
        try {
            var bulk = action.get();
            var done = switch (bulk.state()) {
                case ASKED -> ManyDone.ASKED;
                case DECLINED -> ManyDone.DECLINED;
                default -> ManyDone.STARTED;
            };
            return to("/desk/decisions/" + bulk.id() + "?done=" + done);
        } catch (BulkRefusedException e) {
            return to("/desk/decisions/" + id + "?done=" + ManyDone.of(e));
        } catch (BulkNotFoundException e) {
            throw new NotFoundException();
        }
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }

    private Actor by() {
        return Actor.recruiter(recruiter);
    }

    private TenantId tenant() {
        return Callers.tenantOf(recruiter);
    }
}
