package io.hearback.feedback.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.regex.Pattern;

/**
 * Refuses, before any routing, paths that servers are known to read in two ways (matrix parameters and encoded
 * separators; see SECURITY.md), and bodies that say themselves that they are too large.
 */
@ApplicationScoped
class PathGuard {

    private static final Pattern AMBIGUOUS = Pattern.compile(";|%2F|%5C|%3B", Pattern.CASE_INSENSITIVE);

    /** Before the framework's own filters: the limit on bodies is one of them, and answers without a body. */
    private static final int FIRST = 10_000;

    private final long maxBody;

    PathGuard(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext context) {
        if (AMBIGUOUS.matcher(context.request().path()).find()) {
            refuse(
                    context,
                    Problems.problem(
                            "forbidden-path",
                            "The path has characters that no path here has",
                            400,
                            "Leave out ';' and encoded '/', '\\' and ';'."));
        } else if (announcedLength(context) > maxBody) {
            refuse(
                    context,
                    Problems.problem(
                            "too-large", "The body is too large", 413, "A body may have " + maxBody + " bytes."));
        } else {
            context.next();
        }
    }

    private static long announcedLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void refuse(RoutingContext context, HttpProblem.Builder refusal) {
        var problem = refusal.build();
        context.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close") // what follows of the body is not read
                .end(new JsonObject()
                        .put("type", problem.getType().toString())
                        .put("title", problem.getTitle())
                        .put("status", problem.getStatusCode())
                        .put("detail", problem.getDetail())
                        .encode());
    }
}
