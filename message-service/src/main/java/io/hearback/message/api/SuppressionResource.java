package io.hearback.message.api;

import io.hearback.message.notice.Suppression;
import io.hearback.message.notice.Suppressions;
import io.hearback.message.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** The addresses that the calling organisation writes to no more. */
@Path("/v1/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Tag(name = "Suppressions")
public class SuppressionResource {

    /** Newest first. The address itself is on the page of the notice. */
    public record SuppressionList(List<Suppression> suppressions) {}

    private final Suppressions suppressions;
    private final SecurityIdentity caller;

    SuppressionResource(Suppressions suppressions, SecurityIdentity caller) {
        this.suppressions = suppressions;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The addresses that nobody writes to any more, and the notice that came back from each")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public SuppressionList all() {
        return new SuppressionList(suppressions.of(Callers.tenantOf(caller)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Write to an address again",
            description = "What is held because of it leaves once somebody approves it. Twice is once.")
    @RolesAllowed(Callers.ADMIN)
    public void lift(String id) {
        suppressions.lift(Callers.tenantOf(caller), id);
    }
}
