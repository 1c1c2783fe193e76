package io.hearback.message.api;

import io.hearback.message.notice.Settlement;
import io.hearback.message.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What a person decides about a notice of which nobody can tell whether it arrived. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Notices")
public class UnprovedResource {

    private final Settlement settlement;
    private final SecurityIdentity caller;

    UnprovedResource(Settlement settlement, SecurityIdentity caller) {
        this.settlement = settlement;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/arrived")
    @Operation(
            summary = "An UNKNOWN notice arrived: it is never sent again",
            description =
                    "If it did not, its reader never hears. 409, with its state, if it is not UNKNOWN. Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView arrived(UUID id) {
        return NoticeView.of(settlement.arrived(Callers.tenantOf(caller), id));
    }

    @POST
    @Path("/{id}/send-again")
    @Operation(
            summary = "Send an UNKNOWN notice again",
            description =
                    "If it arrived the first time, its reader gets it twice. It leaves at the next hour that suits."
                            + " 409, with its state, if it is not UNKNOWN. Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView sendAgain(UUID id) {
        return NoticeView.of(settlement.sendAgain(Callers.tenantOf(caller), id));
    }
}
