package io.hearback.feedback.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.reader.Ids;
import io.hearback.feedback.request.RequestFile;
import io.hearback.feedback.request.RequestFiles;
import io.hearback.feedback.request.RequestFilter;
import io.hearback.feedback.request.RequestKind;
import io.hearback.feedback.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import java.util.List;
import java.util.UUID;

/** The inbox for programs: the same lists that the pages show. */
@Path("/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InboxResource {

    private static final int PAGE = 50;

    /** Open ones: the longest waiting first; others: the newest first. */
    record Listed(
            List<RequestFile> requests,

            @Schema(description = "Give it as 'after' to read on; null on the last page.") @JsonInclude
            UUID next) {}

    record Story(List<Timeline.Step> steps) {}

    private final RequestFiles files;
    private final Timeline timeline;
    private final SecurityIdentity caller;

    InboxResource(RequestFiles files, Timeline timeline, SecurityIdentity caller) {
        this.files = files;
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(summary = "What candidates asked, as work", description = "50 at a time.")
    public Listed list(
            @Parameter(description = "OPEN, ANSWERED or EXPIRED; left out: OPEN.") @RestQuery String show,
            @Parameter(description = "FEEDBACK or REVIEW; left out: both.") @RestQuery String kind,
            @Parameter(description = "Only those that this person has taken.") @RestQuery String assignee,
            @Parameter(description = "'next' of the page before.") @RestQuery String after) {
        var filter = new RequestFilter(
                show == null ? RequestFilter.Which.OPEN : oneOf("show", show, RequestFilter.Which.class),
                assignee,
                kind == null ? null : oneOf("kind", kind, RequestKind.class));
        var from = Ids.of(after);
        if (after != null && from == null) {
            throw broken("after", "a request's id", "give 'next' of the page before, or leave it out");
        }
        var found = files.list(Callers.tenantOf(caller), filter, from, PAGE + 1);
        return found.size() <= PAGE
                ? new Listed(found, null)
                : new Listed(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    @GET
    @Path("/applications/{id}")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(
            summary = "One application's story",
            description =
                    "Stages, outcome, notices, requests and answers, oldest first; never how its candidate rated.")
    public Story story(UUID id) {
        var steps = timeline.of(Callers.tenantOf(caller), id);
        if (steps.isEmpty()) {
            throw new NotFoundException();
        }
        return new Story(steps);
    }

    private static <E extends Enum<E>> E oneOf(String field, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw broken(field, "one of " + List.of(type.getEnumConstants()), "choose one, or leave it out");
        }
    }

    private static BrokenRulesException broken(String field, String rule, String fix) {
        return new BrokenRulesException(List.of(new BrokenRule(field, rule, fix)));
    }
}
