package io.hearback.message.api;

import io.hearback.message.api.problem.ProblemKind;
import io.hearback.message.api.problem.Violation;
import io.hearback.message.notice.NoticeNotFoundException;
import io.hearback.message.notice.Notices;
import io.hearback.message.notice.Review;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** The notices of the calling organisation. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Notices")
public class NoticeResource {

    /** The notices of one application, newest first. */
    public record NoticeList(List<NoticeView> notices) {}

    private final Notices notices;
    private final Review review;
    private final SecurityIdentity caller;

    NoticeResource(Notices notices, Review review, SecurityIdentity caller) {
        this.notices = notices;
        this.review = review;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The notices of an application, newest first")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeList ofApplication(@QueryParam("application") String application) {
        return new NoticeList(notices.ofApplication(tenant(), id(application)).stream()
                .map(NoticeView::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One notice")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView one(UUID id) {
        return notices.find(tenant(), id).map(NoticeView::of).orElseThrow(NoticeNotFoundException::new);
    }

    @POST
    @Path("/{id}/recall")
    @Operation(
            summary = "Take a notice back",
            description = "200 means that it never leaves; 409, with its state, that it is too late. Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView recall(UUID id) {
        return NoticeView.of(review.recall(tenant(), id));
    }

    @POST
    @Path("/{id}/approve")
    @Operation(
            summary = "Let a held notice leave after another grace window",
            description = "409, with its state, if it is not held or lacks its words. Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView approve(UUID id) {
        return NoticeView.of(review.approve(tenant(), id));
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }

    private static UUID id(String application) {
        try {
            return UUID.fromString(application);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw ProblemKind.RULE_BROKEN.with(new Violation(
                    "application", "must be an application's id", "take applicationId from the answer to the outcome"));
        }
    }
}
