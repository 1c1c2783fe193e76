package io.hearback.intake.api;

import io.hearback.intake.tenant.Callers;
import io.hearback.intake.vault.Applicants;
import io.hearback.intake.vault.ResolvedApplicant;
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

/** message-service asks here for the people behind applications that have no outcome yet. */
@Path("/internal/v1/applicants:resolve")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@Tag(name = "Internal")
public class ApplicantResource {

    /** @param applicationIds of any tenants: the caller is another service, not an organisation */
    public record Question(
            @NotNull(message = "is missing; send 1 to 1000 application ids")
            @Size(min = 1, max = 1000, message = "must hold 1 to 1000 ids; ask in several calls")
            List<@NotNull(message = "is null; leave it out") UUID> applicationIds) {}

    public record Answer(List<ResolvedApplicant> applicants) {}

    private final Applicants applicants;

    ApplicantResource(Applicants applicants) {
        this.applicants = applicants;
    }

    @POST
    @Operation(
            operationId = "resolveApplicants",
            summary = "The people behind applications",
            description =
                    "Applications of whose people nobody has told are left out, and so are unknown and erased ones.")
    public Answer resolve(@Valid @NotNull(message = "is missing; send one JSON object") Question body) {
        return new Answer(applicants.resolve(body.applicationIds()));
    }
}
