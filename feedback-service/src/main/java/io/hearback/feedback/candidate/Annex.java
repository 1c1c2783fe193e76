package io.hearback.feedback.candidate;

import io.hearback.feedback.consent.Consents;
import io.hearback.feedback.link.Link;
import io.hearback.feedback.plan.Plans;
import io.hearback.feedback.rating.Ratings;
import io.hearback.feedback.rating.Surveys;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;

/** What the other pages behind the link hold, as the first one says it. */
@ApplicationScoped
class Annex {

    private final Surveys surveys;
    private final Ratings ratings;
    private final Plans plans;
    private final Consents consents;
    private final Clock clock;

    Annex(Surveys surveys, Ratings ratings, Plans plans, Consents consents, Clock clock) {
        this.surveys = surveys;
        this.ratings = ratings;
        this.plans = plans;
        this.consents = consents;
        this.clock = clock;
    }

    View.Rooms of(Link link) {
        return new View.Rooms(
                surveys.against(link).isEmpty(),
                ratings.of(link).isPresent(),
                plans.of(link).stream().filter(step -> !step.done()).count(),
                consents.of(link).stream().anyMatch(consent -> consent.holdsAt(clock.instant())));
    }
}
