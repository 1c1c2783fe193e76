package io.hearback.feedback.request;

import io.hearback.feedback.erasure.Erasable;
import io.hearback.feedback.erasure.Place;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** What candidates asked goes, as do the answers; that they asked, when and of which kind stays as a fact. */
@ApplicationScoped
class RequestPlaces implements Erasable {

    @Override
    public List<Place> places() {
        return List.of(
                Place.removed(
                        "answer",
                        "request_id in (select id from feedback_request where tenant_id = :tenant and application_id = :application)"),
                Place.emptied(
                        "feedback_request",
                        "question = '', topics = '{}',"
                                // Nobody is there to be answered, or to be told that nobody answered.
                                + " state = case when state in ('ASKED', 'IN_WORK') then 'EXPIRED' else state end"));
    }
}
