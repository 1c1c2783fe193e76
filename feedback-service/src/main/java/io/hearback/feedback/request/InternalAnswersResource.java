package io.hearback.feedback.request;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Callers;
import io.hearback.feedback.tenant.TenantWall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** For message-service, which writes to candidates: events hold no words. */
@Path("/internal/v1/answers:resolve")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@RunOnVirtualThread
@Tag(name = "Between services")
class InternalAnswersResource {

    private static final int MOST = 500;

    record Requests(List<UUID> requestIds) {}

    record Resolved(List<GivenAnswer> answers) {}

    /** @param signedBy absent for an apology, whose three parts are empty */
    record GivenAnswer(
            UUID requestId,
            String tenantId,
            boolean review,
            AnswerBy answerBy,
            String strength,
            String gap,
            String advice,
            String language,
            String signedBy) {}

    private final TenantWall wall;

    InternalAnswersResource(TenantWall wall) {
        this.wall = wall;
    }

    @POST
    @RolesAllowed(Callers.SERVICE)
    @Operation(
            summary = "The words of answers",
            description = "Up to 500 at once. A request that is unknown, erased or still open is left out.")
    public Resolved resolve(Requests requests) {
        if (requests == null
                || requests.requestIds() == null
                || requests.requestIds().size() > MOST) {
            throw new BrokenRulesException(List.of(
                    new BrokenRule("requestIds", "a list of up to 500 ids", "ask for the rest in a second call")));
        }
        return new Resolved(wall.asWorker(worker -> worker.createQuery("""
                        select r.id, r.tenant_id, r.kind, r.answer_by, r.language as asked_in,
                               a.strength, a.gap, a.advice, a.language, a.signed_by
                        from feedback_request r left join answer a on a.request_id = r.id
                        where r.id = any (:ids) and r.state in ('ANSWERED', 'EXPIRED')""")
                .bindArray("ids", UUID.class, requests.requestIds())
                .map((row, context) -> new GivenAnswer(
                        row.getObject("id", UUID.class),
                        row.getString("tenant_id"),
                        "REVIEW".equals(row.getString("kind")),
                        AnswerBy.valueOf(row.getString("answer_by")),
                        or(row.getString("strength"), ""),
                        or(row.getString("gap"), ""),
                        or(row.getString("advice"), ""),
                        or(row.getString("language"), row.getString("asked_in")),
                        row.getString("signed_by")))
                .list()));
    }

    private static String or(String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
