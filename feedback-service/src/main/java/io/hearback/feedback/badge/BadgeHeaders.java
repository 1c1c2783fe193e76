package io.hearback.feedback.badge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A badge may be stored and shown by anybody; all else that this service tells may not. */
@ApplicationScoped
class BadgeHeaders {

    private static final int EARLY = 8_999;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.normalizedPath().startsWith("/badges/")) {
                        context.addHeadersEndHandler(end -> open(context.response()));
                    }
                    context.next();
                },
                EARLY);
    }

    private static void open(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", "default-src 'none'");
        if (response.getStatusCode() == 200) {
            response.putHeader("Cache-Control", "public, max-age=3600")
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }
}
