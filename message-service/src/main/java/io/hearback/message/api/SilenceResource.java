package io.hearback.message.api;

import io.hearback.message.notice.NoticeNotFoundException;
import io.hearback.message.notice.Notices;
import io.hearback.message.promise.Haste;
import io.hearback.message.promise.Waitings;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** Who waits for an answer that somebody promised, or a law asks for. */
@Path("/v1/silence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Silence")
public class SilenceResource {

    private static final int PAGE = 100;

    /**
     * The most urgent first.
     *
     * @param late how many wait too long
     * @param soon how many soon will
     * @param next the next page; absent on the last
     */
    public record WaitingList(long late, long soon, List<WaitingView> waiting, String next) {}

    private final Waitings waitings;
    private final Notices notices;
    private final SecurityIdentity caller;

    SilenceResource(Waitings waitings, Notices notices, SecurityIdentity caller) {
        this.waitings = waitings;
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary =
                    "Who waits, until when, and what was done about it; the most urgent first, " + PAGE + " at a time",
            description = "state: LATE, SOON or IN_TIME; all without it. Names nobody.")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public WaitingList waiting(@QueryParam("state") String state, @QueryParam("after") String after) {
        var form = new Form();
        var haste = form.oneOf("state", state, Haste.class);
        var seen = uuid(form, "after", after);
        form.check();
        var count = waitings.count(tenant());
        var page = waitings.page(tenant(), haste, seen, PAGE);
        var next = page.more()
                ? "/v1/silence?after=" + page.waiting().getLast().application()
                        + (haste == null ? "" : "&state=" + haste)
                : null;
        return new WaitingList(
                count.late(),
                count.soon(),
                page.waiting().stream().map(WaitingView::of).toList(),
                next);
    }

    @POST
    @Path("/{application}/holding")
    @Operation(
            summary = "Tell a candidate that there is no decision yet",
            description =
                    "The notice is judged and scheduled like any other, can be recalled, and who asked for it is on record. It is"
                            + " taken back by itself when a decision comes before it leaves.")
    @APIResponse(responseCode = "200", description = "The notice, SCHEDULED; or HELD, with its cause")
    @APIResponse(responseCode = "404", description = "Nobody waits: the application is decided, or not known")
    @APIResponse(
            responseCode = "409",
            description = "Such a notice is on its way already, or nobody told us how to write to the candidate")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView hold(@PathParam("application") String application) {
        var form = new Form();
        var id = uuid(form, "application", form.required("application", application, "send the application's id"));
        form.check();
        var written = waitings.write(tenant(), id, Actor.recruiter(caller));
        return notices.find(tenant(), written.id()).map(NoticeView::of).orElseThrow(NoticeNotFoundException::new);
    }

    private static UUID uuid(Form form, String field, String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            form.refuse(field, "must be an application's id", "take an applicationId of GET /v1/silence");
            return null;
        }
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
