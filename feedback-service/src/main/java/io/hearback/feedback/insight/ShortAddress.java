package io.hearback.feedback.insight;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.net.URI;

/** The numbers by a name that people type. They live where the session reaches, which is of no use elsewhere. */
@Path("/insights{rest: (/[A-Za-z_/]*)?}")
class ShortAddress {

    @GET
    @PermitAll
    public Response there(String rest, @Context UriInfo asked) {
        var query = asked.getRequestUri().getRawQuery();
        return Response.seeOther(URI.create(Wanted.PLACE + rest + (query == null ? "" : "?" + query)))
                .build();
    }
}
