package io.hearback.feedback.candidate;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.link.Links;
import io.hearback.feedback.rating.RatingDraft;
import io.hearback.feedback.rating.Ratings;
import io.hearback.feedback.request.FeedbackRequests;
import io.hearback.feedback.request.RequestDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;

/** Receives those who come with a link. The people named on the page are asked for outside any transaction. */
@ApplicationScoped
class Reception {

    private final Links links;
    private final Senders senders;
    private final FeedbackRequests requests;
    private final Ratings ratings;
    private final Clock clock;

    Reception(Links links, Senders senders, FeedbackRequests requests, Ratings ratings, Clock clock) {
        this.links = links;
        this.senders = senders;
        this.requests = requests;
        this.ratings = ratings;
        this.clock = clock;
    }

    Response show(Visit visit) {
        return behind(visit, link -> page(200, link, visit, new Typed(null, null, Set.of())));
    }

    Response back(Visit visit) {
        return behind(visit, link -> seeOther(visit.page() + visit.chosenLanguage("?")));
    }

    /** A second request replaces nothing: what was received first is shown. */
    Response ask(Visit visit, RequestDraft draft) {
        return behind(visit, link -> {
            if (!link.asksForFeedback()) {
                return Pages.closed(visit.language());
            }
            if (requests.of(link).isPresent()) {
                return done(visit, "request-before");
            }
            if (!draft.flawed().isEmpty()) {
                return page(422, link, visit, new Typed(draft, null, draft.flawed()));
            }
            return done(visit, requests.receive(link, draft, clock.instant()) ? "request" : "request-before");
        });
    }

    /** A second rating takes the place of the first. */
    Response rate(Visit visit, RatingDraft draft) {
        return behind(visit, link -> {
            if (!draft.flawed().isEmpty()) {
                return page(422, link, visit, new Typed(null, draft, draft.flawed()));
            }
            ratings.receive(link, draft, clock.instant());
            return done(visit, "rating");
        });
    }

    /** What a form brought that cannot be received yet; null where nothing was typed. */
    private record Typed(RequestDraft request, RatingDraft rating, Set<String> flawed) {}

    private Response behind(Visit visit, Function<Link, Response> answer) {
        return links.open(visit.token(), clock.instant()).map(answer).orElseGet(() -> Pages.closed(visit.language()));
    }

    private Response page(int status, Link link, Visit visit, Typed typed) {
        var received = requests.of(link).orElse(null);
        var onRecord = ratings.of(link).orElse(null);
        var view = new View(
                visit.token(),
                visit.languageOr(link.language()),
                link,
                senders.of(link),
                received,
                typed.request() == null ? RequestDraft.EMPTY : typed.request(),
                onRecord != null,
                typed.rating() != null ? typed.rating() : onRecord != null ? onRecord : RatingDraft.EMPTY,
                typed.flawed(),
                visit.doneTruly(received != null, onRecord != null));
        return Pages.open(status, view);
    }

    /** Back to the page (post, redirect, get), so that a reload sends nothing again. */
    private static Response done(Visit visit, String what) {
        return seeOther(visit.page() + "?done=" + what + visit.chosenLanguage("&"));
    }

    private static Response seeOther(String place) {
        // Relative, as only the candidate's browser knows the host it came to.
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, place)
                .build();
    }
}
