package io.hearback.feedback.link;

import io.hearback.feedback.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import java.time.Clock;
import java.util.UUID;

/** The links of an organisation's notices: what can be done about one that came into wrong hands. */
@Path("/v1/notices/{notice}/link")
class LinksResource {

    private final Links links;
    private final SecurityIdentity caller;
    private final Clock clock;

    LinksResource(Links links, SecurityIdentity caller, Clock clock) {
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    @DELETE
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(
            summary = "Close the candidate's page behind a notice's link, for good",
            description = "What was said there stays. Twice is once.")
    @APIResponse(responseCode = "204", description = "The link opens nothing any more.")
    @APIResponse(responseCode = "404", description = "No notice of the organisation with this id has a link.")
    public void close(UUID notice) {
        if (!links.close(Callers.tenantOf(caller), notice, clock.instant())) {
            throw new NotFoundException();
        }
    }
}
