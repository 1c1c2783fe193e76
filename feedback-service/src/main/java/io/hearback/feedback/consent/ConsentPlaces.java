package io.hearback.feedback.consent;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Whoever is not known any more cannot be written to: consents go, with their history. */
@ApplicationScoped
class ConsentPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(Place.removed("contact_consent"));
    }
}
