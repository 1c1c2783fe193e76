package io.hearback.feedback.request;

import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Callers;
import io.hearback.feedback.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Words of the organisation's own that answers can begin with. */
@Path("/v1/answer-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AnswerTemplatesResource {

    record Listed(List<AnswerTemplate> answerTemplates) {}

    private final AnswerTemplates templates;
    private final SecurityIdentity caller;
    private final Clock clock;

    AnswerTemplatesResource(AnswerTemplates templates, SecurityIdentity caller, Clock clock) {
        this.templates = templates;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(summary = "All templates, by name")
    public Listed all() {
        return new Listed(templates.all(tenant()));
    }

    @POST
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(summary = "Keep a new template")
    public AnswerTemplate add(AnswerTemplate typed) {
        return keep(null, typed);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(summary = "Change a template")
    public AnswerTemplate change(UUID id, AnswerTemplate typed) {
        return keep(id, typed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(summary = "Remove a template", description = "Answers that began with it stay as they are.")
    public void remove(UUID id) {
        if (!templates.remove(tenant(), id)) {
            throw new NotFoundException();
        }
    }

    private AnswerTemplate keep(UUID id, AnswerTemplate typed) {
        if (typed == null) {
            throw new BrokenRulesException(AnswerTemplate.EMPTY.broken());
        }
        var template = new AnswerTemplate(id, typed.name(), typed.strength(), typed.gap(), typed.advice());
        return templates.keep(tenant(), template, clock.instant()).orElseThrow(NotFoundException::new);
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
