package io.hearback.feedback.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets these pages run their own script, and ask their own server; candidates' pages may do neither. */
@ApplicationScoped
class ConsoleHeaders {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A version is part of its address, and never changes. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final int EARLY = 8_999;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    var path = context.normalizedPath();
                    if (path.equals("/inbox") || path.startsWith("/inbox/")) {
                        context.addHeadersEndHandler(end -> context.response()
                                .putHeader("Content-Security-Policy", POLICY)
                                .putHeader("Vary", "Accept-Language"));
                    }
                    if (path.startsWith("/webjars/")) {
                        context.addHeadersEndHandler(end -> context.response().putHeader("Cache-Control", FOR_EVER));
                    }
                    context.next();
                },
                EARLY);
    }
}
