package io.hearback.intake.api;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.tenant.ApiKeys;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.Sha256;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The other services ask here whose API key a caller showed them. */
@Path("/internal/v1/api-keys:verify")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@Tag(name = "Internal")
public class ApiKeyResource {

    /** @param keyHash SHA-256 of the whole key, hex; the key itself stays with who was shown it */
    public record Question(
            @NotNull(message = "is missing; send the SHA-256 of the key")
            @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits; send the SHA-256 of the key")
            String keyHash) {}

    private final ApiKeys apiKeys;

    ApiKeyResource(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    @POST
    @Operation(
            operationId = "verifyApiKey",
            summary = "Whose API key is it?",
            description = "404 for an unknown, expired or revoked key.")
    public ApiKeys.Holder verify(@Valid @NotNull(message = "is missing; send one JSON object") Question body) {
        return apiKeys.find(new Sha256(body.keyHash()))
                .orElseThrow(() -> ProblemKind.NOT_FOUND.with("No valid key has this hash."));
    }
}
