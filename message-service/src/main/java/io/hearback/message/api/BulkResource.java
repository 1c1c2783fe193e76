package io.hearback.message.api;

import io.hearback.message.bulk.Bulk;
import io.hearback.message.bulk.Bulks;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Decisions about many notices of the calling organisation. */
@Path("/v1/bulk-decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Many notices at once")
public class BulkResource {

    private static final int LATEST = 50;
    private static final int PAGE = 100;

    /** The latest first. */
    public record BulkList(List<BulkView> decisions) {}

    /** @param after for the next page; absent on the last */
    public record Lines(List<BulkView.Line> notices, UUID after) {}

    private final Bulks bulks;
    private final SecurityIdentity caller;

    BulkResource(Bulks bulks, SecurityIdentity caller) {
        this.bulks = bulks;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draw up an approval or a recall of many notices",
            description = "Nothing happens to any notice yet: the answer says how many it would be about and where they"
                    + " stand, and its notices are listed. Then ask for it.")
    @APIResponse(responseCode = "201", description = "A draft, or an empty one")
    @RolesAllowed(Callers.RECRUITER)
    public Response draw(BulkForm wanted) {
        var form = new Form();
        var read = form.required("", wanted, "send kind and filter");
        form.check();
        var kind = read.kind(form);
        var filter = read.filter(form);
        if (kind == Bulk.Kind.RECALL && filter.isEmpty()) {
            form.refuse("filter", "must name something", "nobody recalls every notice at once; name a batch, say");
        }
        form.check();
        var bulk = bulks.draw(tenant(), kind, filter, by());
        var view = view(bulk);
        return Response.created(URI.create(view.links().get("self")))
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "The latest decisions about many notices")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public BulkList latest() {
        var alone = bulks.alone(tenant());
        return new BulkList(bulks.latest(tenant(), LATEST).stream()
                .map(bulk -> BulkView.of(bulk, alone, null))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a decision has come")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public BulkView one(UUID id) {
        return view(bulks.find(tenant(), id));
    }

    @GET
    @Path("/{id}/notices")
    @Operation(summary = "The notices of a decision, and what became of each; 100 at a time")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Lines notices(UUID id, @QueryParam("after") UUID after) {
        var lines = bulks.lines(tenant(), bulks.find(tenant(), id), after, PAGE + 1);
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        return new Lines(
                shown.stream().map(BulkView.Line::of).toList(),
                lines.size() > PAGE ? shown.getLast().id() : null);
    }

    @POST
    @Path("/{id}/ask")
    @Operation(
            summary = "Do what was drawn up",
            description =
                    "An approval of more notices than one person may approve alone then waits for a second one; who"
                            + " asks for it must be known as a person. What has changed since it was drawn up is left alone."
                            + " Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public BulkView ask(UUID id) {
        return view(bulks.ask(tenant(), id, by()));
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(
            summary = "Confirm what somebody else asked for",
            description = "403 for who asked, and for an API key, which is no person's. Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public BulkView confirm(UUID id) {
        return view(bulks.confirm(tenant(), id, by()));
    }

    @POST
    @Path("/{id}/decline")
    @Operation(summary = "Decline what somebody asked for; nothing happens to any notice")
    @RolesAllowed(Callers.RECRUITER)
    public BulkView decline(UUID id) {
        return view(bulks.decline(tenant(), id, by()));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            summary = "Undo what a decision did",
            description =
                    "Recalled notices go back to where they were, approved ones that have not left are held again;"
                            + " each as far as it can be undone. The answer is the undoing, which runs at once.")
    @RolesAllowed(Callers.RECRUITER)
    public BulkView undo(UUID id) {
        return view(bulks.undo(tenant(), id, by()));
    }

    private BulkView view(Bulk bulk) {
        return BulkView.of(bulk, bulks.alone(tenant()), bulks.outlook(tenant(), bulk.id()));
    }

    private Actor by() {
        return Actor.recruiter(caller);
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
