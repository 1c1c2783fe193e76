package io.hearback.feedback.offer;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** What candidates noted and wrote goes, and every token with it; which reasons were chosen stays as a fact, of nobody any more. */
@ApplicationScoped
class OfferPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(
                Place.removed("offer_draft"),
                Place.removed("offer_token"),
                Place.removed(
                        "untold_decision",
                        "link_id in (select id from offer_link where tenant_id = :tenant and application_id = :application)"),
                Place.emptied("offer_decision", "letter = '', keep_in_touch_until = null"),
                Place.kept("offer_link"));
    }
}
