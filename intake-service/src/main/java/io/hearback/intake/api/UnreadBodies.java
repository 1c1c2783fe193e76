package io.hearback.intake.api;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What still comes of a body whose request is answered already. Nobody reads it any more, and the framework would keep all of
 * it in memory.
 */
final class UnreadBodies {

    /** Thrown away before the connection is closed, so that most who send it get to read their answer first. */
    private static final long PATIENCE_BYTES = 8 << 20;

    private UnreadBodies() {}

    /** For a body of any size: a smaller one ends by itself. */
    static void closeAfterAnswer(RoutingContext context) {
        context.addEndHandler(end -> throwAway(context.request()));
    }

    private static void throwAway(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var most = request.bytesRead() + PATIENCE_BYTES;
        request.handler(part -> {
            if (request.bytesRead() > most) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
