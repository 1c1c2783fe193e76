package io.hearback.message.api;

import io.hearback.contract.ReasonCode;
import io.hearback.message.api.problem.ProblemKind;
import io.hearback.message.api.problem.Violation;
import io.hearback.message.growth.NextStep;
import io.hearback.message.growth.NextSteps;
import io.hearback.message.growth.Suggestion;
import io.hearback.message.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the calling organisation's catalogue comes to on a candidate's page. */
@Path("/v1/growth/next-steps")
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Growth")
public class NextStepsResource {

    /** What a candidate would be shown, the closest first. */
    public record Preview(List<PreviewStep> nextSteps) {}

    /**
     * @param match why it was chosen
     * @param own whether it comes from the organisation's own catalogue
     */
    public record PreviewStep(
            NextStep.Kind kind,
            String title,
            String description,
            URI url,
            String language,
            Suggestion.Match match,
            boolean own) {

        static PreviewStep of(Suggestion suggestion) {
            var step = suggestion.step();
            return new PreviewStep(
                    step.kind(),
                    step.title(),
                    step.description(),
                    step.url(),
                    step.language(),
                    suggestion.match(),
                    suggestion.own());
        }
    }

    private final NextSteps nextSteps;
    private final SecurityIdentity caller;

    NextStepsResource(NextSteps nextSteps, SecurityIdentity caller) {
        this.nextSteps = nextSteps;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a candidate would be shown",
            description = "For a notice in this language, with this reason code and these details (repeat detail).")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Preview preview(
            @QueryParam("language") String language,
            @QueryParam("code") String code,
            @QueryParam("detail") List<String> details) {
        if (language == null || !language.matches("[a-z]{2,3}(-[A-Z]{2})?")) {
            throw broken("language", "must be a language tag", "write two letters such as fr, or pt-BR");
        }
        return new Preview(nextSteps.forNotice(Callers.tenantOf(caller), language, reason(code), details).stream()
                .map(PreviewStep::of)
                .toList());
    }

    private static ReasonCode reason(String code) {
        return Arrays.stream(ReasonCode.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElseThrow(() -> broken(
                        "code",
                        "must be a reason code",
                        "use one of "
                                + Arrays.stream(ReasonCode.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static RuntimeException broken(String field, String rule, String fix) {
        return ProblemKind.RULE_BROKEN.with(new Violation(field, rule, fix));
    }
}
