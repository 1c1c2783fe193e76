package io.hearback.feedback.candidate;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.link.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.time.Clock;
import java.util.function.Function;

/** Lets those in who come with a link, and shows the others the same calm page. */
@ApplicationScoped
class Door {

    private final Links links;
    private final Clock clock;

    Door(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    Response behind(Visit visit, Function<Link, Response> inside) {
        return links.open(visit.token(), clock.instant()).map(inside).orElseGet(() -> Pages.closed(visit.language()));
    }

    /** As {@link #behind}, to what follows a refusal alone. */
    Response afterRefusal(Visit visit, Function<Link, Response> inside) {
        return behind(visit, link -> link.asksForFeedback() ? inside.apply(link) : Pages.closed(visit.language()));
    }

    /** A form that was shown again has its own address, and people reload it. */
    Response back(Visit visit, String place) {
        return behind(visit, link -> seeOther(visit.page() + place + visit.chosenLanguage("?")));
    }

    /** Back to a page (post, redirect, get), so that a reload sends nothing again. */
    static Response done(Visit visit, String place, String what) {
        return seeOther(visit.page() + place + "?done=" + what + visit.chosenLanguage("&"));
    }

    private static Response seeOther(String place) {
        // Relative, as only the candidate's browser knows the host it came to.
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, place)
                .build();
    }
}
