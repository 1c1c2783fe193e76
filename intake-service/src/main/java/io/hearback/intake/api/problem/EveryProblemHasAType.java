package io.hearback.intake.api.problem;

import io.hearback.intake.report.UnreadableJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** Gives what the framework itself refuses (no such path, no such method, unreadable JSON) the type of our own problems. */
@ApplicationScoped
class EveryProblemHasAType implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        return kindOf(problem, context.cause)
                .map(kind -> HttpProblem.builder(problem)
                        .withType(kind.type())
                        .withTitle(kind.title())
                        .withDetail(kind.explanation())
                        .build())
                .orElse(problem);
    }

    private static Optional<ProblemKind> kindOf(HttpProblem problem, Throwable cause) {
        return UnreadableJson.isBeyondLimits(cause)
                ? Optional.of(ProblemKind.BEYOND_LIMITS)
                : ProblemKind.of(problem.getStatusCode());
    }
}
