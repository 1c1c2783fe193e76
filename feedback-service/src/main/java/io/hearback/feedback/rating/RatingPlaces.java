package io.hearback.feedback.rating;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** What candidates wrote goes; a score without words, of nobody any more, stays. */
@ApplicationScoped
class RatingPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(
                Place.emptied("rating", "comment = ''"));
    }
}
