package io.hearback.feedback.rating;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** What candidates wrote goes; a score or a verdict without words, of nobody any more, stays. */
@ApplicationScoped
class RatingPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(
                Place.emptied("rating", "comment = ''"),
                Place.kept(
                        "rating_rule",
                        "notice_id in (select notice_id from rating where tenant_id = :tenant and application_id = :application)"),
                Place.emptied("helpfulness", "missing = ''"));
    }
}
