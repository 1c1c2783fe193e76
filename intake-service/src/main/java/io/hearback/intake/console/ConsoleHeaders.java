package io.hearback.intake.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import java.util.List;

/** Keeps the console's pages out of foreign frames, and lets them load nothing from elsewhere. */
@Provider
class ConsoleHeaders implements ContainerResponseFilter {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().matches("/?console(/.*)?")) {
            var headers = response.getHeaders();
            headers.put("Content-Security-Policy", List.of(POLICY));
            headers.putSingle("Vary", "Accept-Language");
        }
    }
}
