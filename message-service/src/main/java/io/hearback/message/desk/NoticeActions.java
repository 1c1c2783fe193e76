package io.hearback.message.desk;

import io.hearback.message.notice.Calls;
import io.hearback.message.notice.CannotUndoException;
import io.hearback.message.notice.DisrespectfulException;
import io.hearback.message.notice.NoCallException;
import io.hearback.message.notice.Review;
import io.hearback.message.notice.Settlement;
import io.hearback.message.notice.TooLateException;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.util.UUID;

/** What a person does to a notice with one button. The notice's page then says what became of it. */
@Path("/desk/notices/{id}")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
class NoticeActions {

    private final NoticeSheets sheets;
    private final Review review;
    private final Calls calls;
    private final Settlement settlement;
    private final SecurityIdentity recruiter;

    NoticeActions(NoticeSheets sheets, Review review, Calls calls, Settlement settlement, SecurityIdentity recruiter) {
        this.sheets = sheets;
        this.review = review;
        this.calls = calls;
        this.settlement = settlement;
        this.recruiter = recruiter;
    }

    @POST
    @Path("/called")
    @RolesAllowed(Callers.RECRUITER)
    public Response called(@PathParam("id") UUID id) {
        return act(id, Done.CALLED, () -> calls.called(tenant(), id, Actor.recruiter(recruiter)));
    }

    @POST
    @Path("/approve")
    @RolesAllowed(Callers.RECRUITER)
    public Response approve(@PathParam("id") UUID id) {
        return act(id, Done.APPROVED, () -> review.approve(tenant(), id, Actor.recruiter(recruiter)));
    }

    @POST
    @Path("/recall")
    @RolesAllowed(Callers.RECRUITER)
    public Response recall(@PathParam("id") UUID id) {
        return act(id, Done.RECALLED, () -> review.recall(tenant(), id, Actor.recruiter(recruiter)));
    }

    @POST
    @Path("/undo")
    @RolesAllowed(Callers.RECRUITER)
    public Response undo(@PathParam("id") UUID id) {
        return act(id, Done.UNDONE, () -> review.undo(tenant(), id, Actor.recruiter(recruiter)));
    }

    @POST
    @Path("/arrived")
    @RolesAllowed(Callers.RECRUITER)
    public Response arrived(@PathParam("id") UUID id) {
        return act(id, Done.ARRIVED, () -> settlement.arrived(tenant(), id, Actor.recruiter(recruiter)));
    }

    @POST
    @Path("/send-again")
    @RolesAllowed(Callers.RECRUITER)
    public Response sendAgain(@PathParam("id") UUID id) {
        return act(id, Done.SENT_AGAIN, () -> settlement.sendAgain(tenant(), id, Actor.recruiter(recruiter)));
    }

    private Response act(UUID id, Done done, Runnable action) {
        sheets.file(tenant(), id);
        try {
            action.run();
            return back(id, done);
        } catch (DisrespectfulException e) {
            return back(id, Done.DISRESPECTFUL);
        } catch (CannotUndoException e) {
            return back(id, Done.CANNOT_UNDO);
        } catch (TooLateException | NoCallException e) {
            return back(id, Done.TOO_LATE);
        }
    }

    /** To the page of the notice, so that loading that again does nothing again. */
    static Response back(UUID id, Done done) {
        return Response.seeOther(URI.create("/desk/notices/" + id + "?done=" + done))
                .build();
    }

    private TenantId tenant() {
        return Callers.tenantOf(recruiter);
    }
}
