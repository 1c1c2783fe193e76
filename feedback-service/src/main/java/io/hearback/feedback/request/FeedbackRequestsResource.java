package io.hearback.feedback.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import java.util.List;
import java.util.UUID;

/** What candidates asked, for the organisation that asks. */
@Path("/v1/feedback-requests")
class FeedbackRequestsResource {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** Newest first. */
    record Page(
            List<FeedbackRequest> feedbackRequests,

            @Schema(description = "Give it as 'before' to read on; null on the last page.") @JsonInclude
            UUID next) {}

    private final FeedbackRequests requests;
    private final SecurityIdentity caller;

    FeedbackRequestsResource(FeedbackRequests requests, SecurityIdentity caller) {
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(summary = "What candidates asked, newest first")
    public Page list(
            @Parameter(description = "1 to 200; left out: 50.") @RestQuery String limit,
            @Parameter(description = "'next' of the page before.") @RestQuery String before) {
        var most = limit == null ? USUAL : readLimit(limit);
        // One more than asked for tells whether there is a next page.
        var found = requests.newest(Callers.tenantOf(caller), before == null ? null : readId(before), most + 1);
        return found.size() <= most
                ? new Page(found, null)
                : new Page(found.subList(0, most), found.get(most - 1).id());
    }

    private static int readLimit(String limit) {
        if (limit.matches("\\d{1,3}") && Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= MOST) {
            return Integer.parseInt(limit);
        }
        throw new BrokenRulesException(
                List.of(new BrokenRule("limit", "a whole number from 1 to " + MOST, "leave it out for " + USUAL)));
    }

    private static UUID readId(String before) {
        try {
            return UUID.fromString(before);
        } catch (IllegalArgumentException e) {
            throw new BrokenRulesException(List.of(
                    new BrokenRule("before", "a request's id", "give 'next' of the page before, or leave it out")));
        }
    }
}
