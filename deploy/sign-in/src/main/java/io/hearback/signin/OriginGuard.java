package io.hearback.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.net.URI;
import java.util.Set;

/**
 * Lets a form of the pages for staff be sent from these pages only (cross-site request forgery, OWASP: Fetch Metadata with
 * the Origin header behind it), and keeps foreign names away from a service that serves its own machine (DNS rebinding).
 */
@ApplicationScoped
class OriginGuard {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** After the guard of ambiguous paths, before everything that reads a form. */
    private static final int EARLY = 9_000;

    private final ConsolePaths paths;
    private final Entrance entrance;

    OriginGuard(ConsolePaths paths, Entrance entrance) {
        this.paths = paths;
        this.entrance = entrance;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, EARLY);
    }

    private void guard(RoutingContext context) {
        if (!paths.isConsole(context)) {
            context.next();
        } else if (isForeign(context.request())) {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .putHeader("Connection", "close") // what follows of the body is not read
                    .end(
                            "This was sent from another site, or without saying from where. Open the page and send it again.");
        } else {
            // With the API's no-referrer, browsers leave the origin out of a page's own forms.
            context.addHeadersEndHandler(end -> context.response().putHeader("Referrer-Policy", "same-origin"));
            context.next();
        }
    }

    private boolean isForeign(HttpServerRequest request) {
        var host = request.authority();
        if (entrance.isLocal() && (host == null || !Entrance.isLoopback(host.host()))) {
            return true;
        }
        return !SAFE.contains(request.method()) && !isFromHere(request);
    }

    /** A browser that is too old for the first header, or on plain HTTP, sends the second. */
    private static boolean isFromHere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        return origin != null
                && request.authority() != null
                && request.authority().toString().equalsIgnoreCase(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
