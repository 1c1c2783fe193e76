package io.hearback.feedback.erasure;

import java.util.List;

/**
 * A feature that keeps something about candidates. A test fails if a table of tenants is named by no feature, so whoever adds one
 * says here what becomes of it when its person is erased, and what of it the person gets to see (GDPR Art. 15 and 17).
 */
public interface Erasable {

    /** @return in the order in which they may be emptied: what refers to another comes before that */
    List<Place> places();
}
