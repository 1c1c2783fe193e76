package io.hearback.intake.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import java.util.List;
import java.util.regex.Pattern;

/** Keeps the console's pages out of foreign frames, and lets them load nothing from elsewhere. */
@Provider
class ConsoleHeaders implements ContainerResponseFilter {

    private static final Pattern CONSOLE = Pattern.compile("/?console(/.*)?");

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (CONSOLE.matcher(request.getUriInfo().getPath()).matches()) {
            var headers = response.getHeaders();
            headers.put("Content-Security-Policy", List.of(POLICY));
            headers.putSingle("Vary", "Accept-Language");
        }
    }
}
