package io.hearback.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this service has its pages for staff. */
@ApplicationScoped
class ConsolePaths {

    private final String root;

    ConsolePaths(@ConfigProperty(name = "hearback.console.root") String root) {
        this.root = root;
    }

    String root() {
        return root;
    }

    boolean isConsole(RoutingContext context) {
        var path = context.normalizedPath();
        return path.equals(root) || path.startsWith(root + "/");
    }
}
