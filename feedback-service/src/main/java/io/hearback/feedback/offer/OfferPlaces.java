package io.hearback.feedback.offer;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** How a candidate weighed an offer, the letter, and the links to it; what they decided is in the ledger, as a code. */
@ApplicationScoped
class OfferPlaces implements Erasable {

    private static final String LINKS =
            "link_id in (select id from offer_link where tenant_id = :tenant and application_id = :application)";

    @Override
    public List<Place> places() {
        return List.of(
                Place.removed("untold_decision", LINKS),
                Place.removed("offer_decision"),
                Place.removed("offer_draft"),
                Place.removed("offer_token"),
                Place.removed("offer_link"));
    }
}
