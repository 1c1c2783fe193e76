package io.hearback.feedback.request;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Callers;
import io.hearback.feedback.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The work on one feedback request. */
@Path("/v1/feedback-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AnswersResource {

    private static final int LONGEST_NAME = 200;

    record Assignee(
            @Schema(description = "Who answers, 1 to 200 characters.")
            String name) {}

    /** One request with its answer. */
    record File(
            RequestFile request,

            @Schema(description = "Absent while there is none.")
            Answer answer) {}

    /** What was typed, and whether it was looked at twice. */
    record Given(
            String strength,
            String gap,
            String advice,
            String language,
            String signedBy,

            @Schema(description = "true to send what the respect check finds doubtful, after another look at it.")
            boolean secondLook) {

        AnswerDraft draft() {
            return new AnswerDraft(strength, gap, advice, language, signedBy);
        }
    }

    private final RequestFiles files;
    private final Answers answers;
    private final Answering answering;
    private final Expiry expiry;
    private final SecurityIdentity caller;
    private final Clock clock;

    AnswersResource(
            RequestFiles files,
            Answers answers,
            Answering answering,
            Expiry expiry,
            SecurityIdentity caller,
            Clock clock) {
        this.files = files;
        this.answers = answers;
        this.answering = answering;
        this.expiry = expiry;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(summary = "One request, how far the work on it is, and its answer")
    public File one(UUID id) {
        return file(files.find(tenant(), id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/answer")
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(
            summary = "Answer it",
            description = "Once. The candidate gets it as asked: by e-mail, on the page, or by a call and in writing."
                    + " It leaves like every notice, so it can be recalled for a while.")
    @APIResponse(responseCode = "409", description = "It is answered, or nobody answered in time.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule is broken; or the answer is disrespectful, or doubtful without a second look: with findings.")
    @APIResponse(responseCode = "503", description = "It cannot be judged just now; nothing was kept.")
    public File answer(UUID id, Given given) {
        if (given == null) {
            throw new BrokenRulesException(new AnswerDraft("", "", "", null, "").broken());
        }
        return answering
                .give(tenant(), id, given.draft(), given.secondLook(), clock.instant())
                .map(this::file)
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/apology")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(
            summary = "Close it with an apology",
            description = "Only what is late. The candidate is told plainly that nobody answered in time.")
    @APIResponse(responseCode = "409", description = "It is answered, or closed, or not late.")
    public RequestFile apologise(UUID id) {
        return expiry.apologise(tenant(), id).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("/assignee")
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(summary = "Give it to somebody")
    @APIResponse(responseCode = "409", description = "It is answered, or nobody answered in time.")
    public RequestFile assign(UUID id, Assignee assignee) {
        var name = assignee == null || assignee.name() == null
                ? ""
                : assignee.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BrokenRulesException(List.of(new BrokenRule(
                    "name", "1 to 200 characters", "name who answers, or DELETE to give it back to all")));
        }
        return files.assign(tenant(), id, name, clock.instant()).orElseThrow(NotFoundException::new);
    }

    @DELETE
    @Path("/assignee")
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(summary = "Give it back to all")
    @APIResponse(responseCode = "409", description = "It is answered, or nobody answered in time.")
    public RequestFile release(UUID id) {
        return files.assign(tenant(), id, null, clock.instant()).orElseThrow(NotFoundException::new);
    }

    private File file(RequestFile request) {
        return new File(request, answers.to(tenant(), request.id()).orElse(null));
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
