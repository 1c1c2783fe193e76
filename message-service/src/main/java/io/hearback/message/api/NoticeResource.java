package io.hearback.message.api;

import io.hearback.message.api.problem.ProblemKind;
import io.hearback.message.api.problem.Violation;
import io.hearback.message.notice.Calls;
import io.hearback.message.notice.Completion;
import io.hearback.message.notice.Judgement;
import io.hearback.message.notice.NoticeNotFoundException;
import io.hearback.message.notice.Notices;
import io.hearback.message.notice.ReasonVersions;
import io.hearback.message.notice.Review;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

    /** The reasons that a refusal stated, oldest first. */
    public record ReasonList(List<ReasonVersionView> reasons) {}

    /** @param report of the new text; absent if the notice still lacks something else */
    public record CompletedNotice(NoticeView notice, ReportView report) {}

    private final Notices notices;
    private final Review review;
    private final Completion completion;
    private final Calls calls;
    private final ReasonVersions reasons;
    private final SecurityIdentity caller;

    NoticeResource(
            Notices notices,
            Review review,
            Completion completion,
            Calls calls,
            ReasonVersions reasons,
            SecurityIdentity caller) {
        this.notices = notices;
        this.review = review;
        this.completion = completion;
        this.calls = calls;
        this.reasons = reasons;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The notices of an application, newest first")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public NoticeList ofApplication(@QueryParam("application") String application) {
        return new NoticeList(notices.ofApplication(tenant(), id(application)).stream()
                .map(NoticeView::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One notice")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
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
        return NoticeView.of(review.recall(tenant(), id, Actor.recruiter(caller)));
    }

    @POST
    @Path("/{id}/approve")
    @Operation(
            summary = "Let a held notice leave after another grace window",
            description =
                    "409, with its state, if it is not held or lacks its words; 422, with the findings, if it is disrespectful"
                            + " for more than a risky ground: nobody can send it as it is. Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView approve(UUID id) {
        return NoticeView.of(review.approve(tenant(), id, Actor.recruiter(caller)));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            summary = "Undo your last recall or approval of a notice",
            description =
                    "A recalled notice goes back to where it was, and leaves after a fresh grace window at an hour that suits;"
                            + " an approved one that has not left is held again. 409, with its state and a reason, if there is"
                            + " nothing to undo, or no longer.")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView undo(UUID id) {
        return NoticeView.of(review.undo(tenant(), id, Actor.recruiter(caller)));
    }

    @POST
    @Path("/{id}/called")
    @Operation(
            summary = "The call that comes first was made: the refusal leaves once its grace window is over",
            description = "409, with its state, if it has left without, or is held. Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView called(UUID id) {
        return NoticeView.of(calls.called(tenant(), id, Actor.recruiter(caller)));
    }

    @PUT
    @Path("/{id}/reason")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Complete a held refusal, or word its reason anew",
            description =
                    "The notice is composed and judged again. If it is good enough it is scheduled; otherwise it stays held,"
                            + " and its cause and the report say why. 409, with its state, if it is not held.")
    @RolesAllowed(Callers.RECRUITER)
    public CompletedNotice complete(UUID id, ReasonForm reason) {
        var form = new Form();
        var read = reason == null ? null : reason.read(form, "");
        if (reason == null || reason.code() == null) {
            form.refuse("code", "is missing", "send one of the reason codes, with its details");
        }
        ReasonRules.check(form, read);
        form.check();
        var completed = completion.complete(tenant(), id, read, Actor.recruiter(caller));
        return new CompletedNotice(
                NoticeView.of(completed.notice()),
                completed.judgement().map(NoticeResource::view).orElse(null));
    }

    @GET
    @Path("/{id}/reasons")
    @Operation(summary = "Every reason that a refusal stated, with its judgement; oldest first")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public ReasonList reasons(UUID id) {
        return new ReasonList(
                reasons.of(tenant(), id).stream().map(ReasonVersionView::of).toList());
    }

    @GET
    @Path("/{id}/report")
    @Operation(
            summary = "How the notice was judged, with the rules it breaks",
            description = "404 as well for a notice that lacks its words: there is nothing to judge.")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public ReportView report(UUID id) {
        return notices.judgement(tenant(), id).map(NoticeResource::view).orElseThrow(NoticeNotFoundException::new);
    }

    private static ReportView view(Judgement judgement) {
        return ReportView.of(judgement.report(), judgement.text());
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
