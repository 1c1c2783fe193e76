package io.hearback.feedback.offer;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Notes, letters and addresses go, also what is still on its way; that somebody declined, when and for which codes stays as a fact. */
@ApplicationScoped
class OfferPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(
                Place.removed(
                        "untold_decision",
                        "link_id in (select id from offer_link where tenant_id = :tenant and application_id = :application)"),
                Place.removed("offer_draft"),
                Place.removed("offer_token"),
                Place.emptied("offer_decision", "letter = '', keep_in_touch_until = null"),
                Place.kept("offer_link"));
    }
}
