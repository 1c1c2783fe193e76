package io.hearback.feedback.badge;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import java.time.Clock;
import java.util.List;

/** The switch of the public badge. */
@Path("/v1/metrics/badge")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BadgeResource {

    /** @param shown whether everybody may see it */
    public record Switch(
            @Schema(
                    description =
                            "Whether everybody may see GET /badges/{tenant}.svg and .json; false until it is set.")
            Boolean shown) {}

    private final Badges badges;
    private final SecurityIdentity caller;
    private final Clock clock;

    BadgeResource(Badges badges, SecurityIdentity caller, Clock clock) {
        this.badges = badges;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(summary = "Is our badge public?")
    public Switch shown() {
        return new Switch(badges.isPublic(Callers.tenantOf(caller)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Callers.ADMIN)
    @Operation(
            summary = "Show the badge to everybody, or to nobody",
            description =
                    "Holds at once; what others have stored of it may live for an hour. The same again changes nothing.")
    @APIResponse(responseCode = "200", description = "As it is now.")
    @APIResponse(responseCode = "422", description = "A problem that names the field, the rule and the fix.")
    public Switch show(Switch wanted) {
        if (wanted == null || wanted.shown() == null) {
            throw new BrokenRulesException(
                    List.of(new BrokenRule("shown", "true or false", "send it like {\"shown\": true}")));
        }
        badges.show(Callers.tenantOf(caller), wanted.shown(), clock.instant());
        return wanted;
    }
}
