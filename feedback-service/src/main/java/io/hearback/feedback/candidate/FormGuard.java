package io.hearback.feedback.candidate;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a person whose form is too large for us to read so on a page, where a program is told by a problem. */
@ApplicationScoped
class FormGuard {

    /** Before the guard that answers programs. */
    private static final int BEFORE_PROBLEMS = 10_001;

    private final long maxBody;

    FormGuard(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_PROBLEMS);
    }

    private void guard(RoutingContext context) {
        if (isForPeople(context.request().path())
                && isTooLarge(context.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static boolean isForPeople(String path) {
        return path.startsWith("/c/") || path.startsWith("/o/");
    }

    private boolean isTooLarge(String announcedLength) {
        return announcedLength != null
                && announcedLength.matches("[0-9]{1,18}")
                && Long.parseLong(announcedLength) > maxBody;
    }

    private static void refuse(RoutingContext context) {
        var language = Language.of(context.request().getParam("lang"))
                .orElseGet(() -> Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        try (var page = Pages.tooLarge(language)) {
            var answer = context.response().setStatusCode(page.getStatus());
            page.getStringHeaders().forEach(answer::putHeader);
            answer.putHeader(HttpHeaders.CONNECTION, "close") // what follows of the body is not read
                    .end((String) page.getEntity());
        }
    }
}
