package io.hearback.feedback.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

import java.net.URI;
import java.util.Map;

/** Gives the framework's own problems a stable type, and takes from them details that might quote what was sent. */
@ApplicationScoped
class EveryProblemHasAType implements ProblemPostProcessor {

    private static final Map<Integer, String> NAMES = Map.of(
            400, "unreadable-request",
            401, "not-authenticated",
            403, "not-allowed",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            500, "internal-error",
            503, "unavailable");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith(Problems.NAMES)) {
            return problem;
        }
        return HttpProblem.builder(problem)
                .withType(URI.create(Problems.NAMES + NAMES.getOrDefault(problem.getStatusCode(), "internal-error")))
                .withDetail(null)
                .build();
    }
}
