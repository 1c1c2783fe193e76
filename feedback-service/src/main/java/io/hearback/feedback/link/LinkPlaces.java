package io.hearback.feedback.link;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** A link that is gone opens nothing: its page is that of a link nobody knows. */
@ApplicationScoped
class LinkPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(Place.removed("link"));
    }
}
