package io.hearback.feedback.metric;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Random ids, codes and times: what the process is measured by. */
@ApplicationScoped
class FactPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(
                Place.kept("fact"),
                Place.kept("application_fact"),
                Place.kept("holding_fact"),
                Place.kept(
                        "listed_fact",
                        "outcome_id in (select outcome_id from fact where tenant_id = :tenant and application_id = :application)"));
    }
}
