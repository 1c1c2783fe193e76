package io.hearback.message.api;

import io.hearback.message.api.problem.ProblemKind;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
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
 * separators; see SECURITY.md), and bodies that say themselves that they are too large. One path takes large bodies;
 * elsewhere a body that does not say its length is cut off at the same limit.
 */
@ApplicationScoped
class PathGuard {

    private static final Pattern AMBIGUOUS = Pattern.compile(";|%2F|%5C|%3B", Pattern.CASE_INSENSITIVE);

    /** Before the framework's own filters: the limit on bodies is one of them, and answers without a body. */
    private static final int FIRST = 10_000;

    /** After the framework has said what it would read of a body of unknown length, before anything reads it. */
    private static final int AFTER_THE_LIMIT = 1;

    private final long maxBody;
    private final long maxCatalogue;

    PathGuard(
            @ConfigProperty(name = "hearback.http.max-body-size") MemorySize maxBody,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxCatalogue) {
        this.maxBody = maxBody.asLongValue();
        this.maxCatalogue = maxCatalogue.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
        filters.register(this::limit, AFTER_THE_LIMIT);
    }

    private void limit(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxBody(context));
        context.next();
    }

    private long maxBody(RoutingContext context) {
        return context.request().path().equals(CatalogueResource.PATH) ? maxCatalogue : maxBody;
    }

    private void guard(RoutingContext context) {
        if (AMBIGUOUS.matcher(context.request().path()).find()) {
            refuse(context, ProblemKind.FORBIDDEN_PATH, "Leave out ';' and encoded '/', '\\' and ';'.");
        } else if (announcedLength(context) > maxBody(context)) {
            refuse(context, ProblemKind.TOO_LARGE, "A body may have " + maxBody(context) + " bytes here.");
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

    private static void refuse(RoutingContext context, ProblemKind kind, String detail) {
        context.response()
                .setStatusCode(kind.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close") // what follows of the body is not read
                .end(new JsonObject()
                        .put("type", kind.type().toString())
                        .put("title", kind.title())
                        .put("status", kind.status())
                        .put("detail", detail)
                        .encode());
    }
}
