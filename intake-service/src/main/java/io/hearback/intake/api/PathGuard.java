package io.hearback.intake.api;

import io.hearback.intake.api.problem.ProblemKind;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.regex.Pattern;

/**
 * Refuses, before any routing, paths that servers are known to read in two ways (matrix parameters and encoded
 * separators; see SECURITY.md), and bodies that say themselves that they are too large. What a body that does not say may
 * have is noted for whoever reads it.
 */
@ApplicationScoped
class PathGuard {

    private static final Pattern AMBIGUOUS = Pattern.compile(";|%2F|%5C|%3B", Pattern.CASE_INSENSITIVE);

    /** Before the framework's own filters: the limit on bodies is one of them, and answers without a body. */
    private static final int FIRST = 10_000;

    /** After that filter, which notes one limit for all paths. */
    private static final int AFTER_THE_LIMIT = 1;

    /** More than arrives at once. */
    private static final long ROOM = BodyLimits.USUAL;

    /** Under this stands how many bytes a body may have that does not say its length. */
    static final String UNTOLD_LENGTH = PathGuard.class.getName();

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
        filters.register(this::limit, AFTER_THE_LIMIT);
    }

    private void guard(RoutingContext context) {
        var maxBody = maxBody(context);
        if (AMBIGUOUS.matcher(context.request().path()).find()) {
            refuse(context, ProblemKind.FORBIDDEN_PATH, "Leave out ';' and encoded '/', '\\' and ';'.");
        } else if (announcedLength(context) > maxBody) {
            refuseSize(context, maxBody);
        } else {
            context.next();
        }
    }

    /**
     * A body that does not say its length is counted as it is read. The framework counts what has arrived, read or not, and so
     * is given some room: its answer has no body.
     */
    private void limit(RoutingContext context) {
        var maxBody = maxBody(context);
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxBody == BodyLimits.NONE ? maxBody : maxBody + ROOM);
        if (maxBody == BodyLimits.NONE) {
            UnreadBodies.closeAfterAnswer(context);
        } else if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            context.put(UNTOLD_LENGTH, maxBody);
        }
        if (SmallBodies.isOne(context, maxBody)) {
            SmallBodies.await(context, maxBody);
        } else {
            context.next();
        }
    }

    /** The lower, where the path is another once its dots are resolved. */
    private static long maxBody(RoutingContext context) {
        return Math.min(BodyLimits.of(context.request().path()), BodyLimits.of(context.normalizedPath()));
    }

    private static long announcedLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    static void refuseSize(RoutingContext context, long mostBytes) {
        refuse(context, ProblemKind.TOO_LARGE, sizeRule(mostBytes));
    }

    static String sizeRule(long mostBytes) {
        return "A body may have " + mostBytes + " bytes.";
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
