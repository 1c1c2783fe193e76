package io.hearback.intake.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Has a small JSON body whole before a thread is given to its request. The framework would give the thread first, which then
 * waits for the body and has to be woken for it; of a report alone, that was the dearest part.
 */
final class SmallBodies {

    private SmallBodies() {}

    /**
     * @return whether {@link #await} may hold the body: it cannot be large, and is no form. Not in HTTP/2, where the framework
     *     pauses each request, which fails once it has ended
     */
    static boolean isOne(RoutingContext context, long mostBytes) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return mostBytes <= BodyLimits.USUAL
                && context.request().version() != HttpVersion.HTTP_2
                && type != null
                && type.startsWith("application/json")
                && !context.request().isEnded();
    }

    /** Goes on with the request once its body is there; refuses one that says nothing of its length and is too long. */
    static void await(RoutingContext context, long mostBytes) {
        var request = context.request();
        var body = Buffer.buffer();
        request.handler(piece -> {
            body.appendBuffer(piece);
            if (body.length() > mostBytes) {
                request.handler(rest -> {}).endHandler(end -> {});
                PathGuard.refuseSize(context, mostBytes);
            }
        });
        request.endHandler(end -> {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        request.exceptionHandler(context::fail);
        request.resume();
    }
}
