package io.hearback.intake.api;

import io.hearback.intake.tenant.Callers;
import io.hearback.intake.vault.ResolvedRecipient;
import io.hearback.intake.vault.Vault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** message-service asks here for the people behind a batch of outcomes. */
@Path("/internal/v1/recipients:resolve")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@Tag(name = "Internal")
public class RecipientResource {

    /** @param outcomeIds of any tenants: the caller is another service, not an organisation */
    public record Question(
            @NotNull(message = "is missing; send 1 to 1000 outcome ids")
            @Size(min = 1, max = 1000, message = "must hold 1 to 1000 ids; ask in several calls")
            List<@NotNull(message = "is null; leave it out") UUID> outcomeIds) {}

    public record Answer(List<ResolvedRecipient> recipients) {}

    private final Vault vault;

    RecipientResource(Vault vault) {
        this.vault = vault;
    }

    @POST
    @Operation(
            operationId = "resolveRecipients",
            summary = "The people and words behind outcomes",
            description = "Unknown and erased ids are left out, and so are reinstatements. In no particular order.")
    public Answer resolve(@Valid @NotNull(message = "is missing; send one JSON object") Question body) {
        return new Answer(vault.resolve(body.outcomeIds()));
    }
}
