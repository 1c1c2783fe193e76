package io.hearback.feedback.offer;

import io.hearback.contract.OutcomeKind;

/** What a link is for; it opens nothing else. */
public enum Purpose {
    /** To weigh an offer, and perhaps to decline it. */
    OFFER(OutcomeKind.OFFER_DECLINED),
    /** To withdraw from a process that still runs. */
    WITHDRAWAL(OutcomeKind.WITHDRAWN);

    private final OutcomeKind outcome;

    Purpose(OutcomeKind outcome) {
        this.outcome = outcome;
    }

    /** @return what is on record once the candidate has confirmed */
    OutcomeKind outcome() {
        return outcome;
    }
}
