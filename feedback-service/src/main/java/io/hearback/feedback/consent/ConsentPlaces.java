package io.hearback.feedback.consent;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Of whom nothing is left nobody can be written to, so no consent has to be proved. */
@ApplicationScoped
class ConsentPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(
                Place.removed("contact_consent"));
    }
}
