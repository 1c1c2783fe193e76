package io.hearback.feedback.plan;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** What a candidate means to do goes whole. */
@ApplicationScoped
class PlanPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(Place.removed("plan_step"));
    }
}
