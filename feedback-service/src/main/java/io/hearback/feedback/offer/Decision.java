package io.hearback.feedback.offer;

import io.hearback.contract.OutcomeKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a candidate decided, with the last click.
 *
 * @param reasons those chosen, for the organisation's numbers; the letter says what it says
 * @param letter what the recruiter reads
 * @param keepInTouchUntil until when the organisation may keep the candidate in mind; null without consent
 * @param outcomeId intake-service's; null until it was told
 */
record Decision(
        OutcomeKind outcome,
        List<Reason> reasons,
        String letter,
        LocalDate keepInTouchUntil,
        Instant decidedAt,
        State state,
        UUID outcomeId) {

    /** The longest that intake-service takes, in UTF-16 units. */
    static final int LONGEST_LETTER = 2000;

    enum State {
        /** On its way to intake-service. */
        UNTOLD,
        /** On record there; notices follow. */
        TOLD,
        /** The application had come to its end otherwise. */
        NOT_NEEDED,
        /** intake-service does not know the application any more, as after an erasure. */
        REFUSED
    }
}
