package io.hearback.intake.api;

import io.hearback.contract.Stage;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.outcome.CandidateDecisions;
import io.hearback.intake.outcome.Standing;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
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

import java.util.Optional;
import java.util.UUID;

/** feedback-service asks here which application a platform means, before it hands out a link. */
@Path("/internal/v1/applications:find")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@Tag(name = "Internal")
public class ApplicationResource {

    /** One of reference, which is the platform's own id, and applicationId, which is ours. */
    public record Question(
            @NotNull(message = "is missing; send the organisation's id")
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}", message = "must be an organisation's id; send one")
            String tenantId,

            String reference,
            UUID applicationId) {}

    /**
     * @param open whether there is anything left to decline or to withdraw from
     * @param peopleKnown whether somebody could be written to about it
     */
    public record Found(UUID applicationId, String reference, Stage stage, boolean open, boolean peopleKnown) {}

    private final CandidateDecisions decisions;

    ApplicationResource(CandidateDecisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @Operation(
            operationId = "findApplication",
            summary = "Which application is it, and how do things stand?",
            description = "By the platform's own id, or by ours. 404 if the organisation has no such application.")
    public Found find(@Valid @NotNull(message = "is missing; send one JSON object") Question body) {
        if ((body.reference() == null) == (body.applicationId() == null)) {
            throw ProblemKind.RULE_BROKEN.with(
                    new Violation("reference", "or applicationId must be there", "send one of them"));
        }
        var tenant = new TenantId(body.tenantId());
        var standing = standing(tenant, body)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.with("The organisation has no such application."));
        return new Found(
                standing.applicationId(),
                standing.reference(),
                standing.stage(),
                standing.isOpen(),
                decisions.hasPeople(tenant, standing.applicationId()));
    }

    private Optional<Standing> standing(TenantId tenant, Question body) {
        return body.applicationId() == null
                ? decisions.standing(tenant, body.reference())
                : decisions.standing(tenant, body.applicationId());
    }
}
