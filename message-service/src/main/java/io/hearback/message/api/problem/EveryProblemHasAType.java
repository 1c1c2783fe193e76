package io.hearback.message.api.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives what the framework itself refuses (no such path, no such method, unreadable JSON) the type of our own problems. */
@ApplicationScoped
class EveryProblemHasAType implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        return ProblemKind.of(problem.getStatusCode())
                .map(kind -> HttpProblem.builder(problem)
                        .withType(kind.type())
                        .withTitle(kind.title())
                        .withDetail(kind.explanation())
                        .build())
                .orElse(problem);
    }
}
