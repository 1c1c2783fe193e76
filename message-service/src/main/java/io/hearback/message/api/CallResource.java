package io.hearback.message.api;

import io.hearback.message.notice.Calls;
import io.hearback.message.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** The calls that come before refusals: who has come far hears a no from a person first. */
@Path("/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Calls")
public class CallResource {

    /** More at once is more than anybody can call. */
    private static final int AT_MOST = 200;

    /** The calls to be made, the soonest first. */
    public record CallList(List<CallView> calls) {}

    private final Calls calls;
    private final SecurityIdentity caller;

    CallResource(Calls calls, SecurityIdentity caller) {
        this.calls = calls;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The calls to be made, with what could be said; the soonest first, at most " + AT_MOST)
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public CallList open() {
        return new CallList(calls.open(Callers.tenantOf(caller), AT_MOST).stream()
                .map(CallView::of)
                .toList());
    }
}
