package io.hearback.message.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import java.util.List;
import java.util.regex.Pattern;

/** Keeps the desk's pages out of foreign frames, and lets them load nothing from elsewhere. */
@Provider
class DeskHeaders implements ContainerResponseFilter {

    private static final Pattern DESK = Pattern.compile("/?desk(/.*)?");

    static final String POLICY = "Content-Security-Policy";

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (DESK.matcher(request.getUriInfo().getPath()).matches()) {
            var headers = response.getHeaders();
            headers.putIfAbsent(POLICY, List.of(PAGE_POLICY));
            headers.putSingle("Vary", "Accept-Language");
        }
    }
}
