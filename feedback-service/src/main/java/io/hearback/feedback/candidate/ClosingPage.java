package io.hearback.feedback.candidate;

import io.hearback.feedback.link.Links;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.WithFormRead;

import java.time.Clock;

/** Closes a link for good, for who holds it: a shared computer, a forwarded mail. */
@Path("/c/{token}/closing")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ClosingPage {

    private final Door door;
    private final Links links;
    private final Clock clock;

    ClosingPage(Door door, Links links, Clock clock) {
        this.door = door;
        this.links = links;
        this.clock = clock;
    }

    @GET
    public Response show(@BeanParam Visit visit) {
        return door.behind(visit, link -> Pages.closing(visit, visit.languageOr(link.language())));
    }

    @POST
    @ByHand
    @WithFormRead
    public Response close(@BeanParam Visit visit) {
        return door.behind(visit, link -> {
            links.close(visit.token(), clock.instant());
            return Pages.closedByHand(visit.languageOr(link.language()));
        });
    }

    @ServerExceptionMapper(RuntimeException.class)
    Response unavailable(RuntimeException e, HttpHeaders headers) {
        return Pages.unavailable(e, headers);
    }
}
