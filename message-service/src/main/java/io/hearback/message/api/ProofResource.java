package io.hearback.message.api;

import io.hearback.message.proof.Proofs;
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

import java.util.UUID;

/** What the calling organisation can prove of one of its notices. */
@Path("/v1/notices/{id}/proof")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Notices")
public class ProofResource {

    private final Proofs proofs;
    private final SecurityIdentity caller;

    ProofResource(Proofs proofs, SecurityIdentity caller) {
        this.proofs = proofs;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What can be proved of a notice, for a request for access or a regulator",
            description =
                    "Its text, the hash of the bytes that the mail server was given, which words it was written in, how"
                            + " it was judged, and every change of its state with its time and cause. It holds names and addresses.")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public ProofView proof(UUID id) {
        return ProofView.of(proofs.of(Callers.tenantOf(caller), id));
    }
}
