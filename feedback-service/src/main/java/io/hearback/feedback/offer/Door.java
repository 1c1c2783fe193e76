package io.hearback.feedback.offer;

import io.hearback.feedback.candidate.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;

/** Lets those in who come with a link. Where nothing is left to decide, every page says so and no form does anything. */
@ApplicationScoped
class Door {

    private final OfferLinks links;
    private final Applications applications;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Clock clock;

    Door(OfferLinks links, Applications applications, Drafts drafts, Decisions decisions, Clock clock) {
        this.links = links;
        this.applications = applications;
        this.drafts = drafts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param page for somebody who still has something to decide */
    Response behind(OfferVisit visit, Function<View, Response> page) {
        return links.open(visit.token(), clock.instant())
                .map(link -> behind(visit, link, page))
                .orElseGet(() -> Pages.closed(visit.language()));
    }

    /** Without the names there is nobody to write to: after an erasure the link is closed. */
    private Response behind(OfferVisit visit, OfferLink link, Function<View, Response> page) {
        return applications
                .people(link.tenant(), link.applicationId())
                .map(people -> behind(visit, link, people, page))
                .orElseGet(() -> Pages.closed(visit.language()));
    }

    private Response behind(OfferVisit visit, OfferLink link, People people, Function<View, Response> page) {
        var language = visit.languageOf(link);
        var view = new View(
                visit.token(),
                language,
                link,
                Phrases.of(language, link.purpose(), people),
                drafts.of(link).orElse(Draft.EMPTY),
                decisions.of(link).orElse(null),
                Set.of(),
                visit.done());
        if (view.decision() != null) {
            return OfferPages.page(view, new OfferPages.Done(view));
        }
        return decisions.isOver(link) ? OfferPages.page(view, new OfferPages.Over(view)) : page.apply(view);
    }
}
