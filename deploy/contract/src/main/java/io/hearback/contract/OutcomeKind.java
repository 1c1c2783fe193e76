package io.hearback.contract;

/** What ended, or changed, an application. */
public enum OutcomeKind {
    /** The employer refuses the candidate. */
    REJECTED,
    /** The position was filled or cancelled: an external cause, not a judgement of the candidate. */
    POSITION_CLOSED,
    /** The candidate declines the employer's offer. */
    OFFER_DECLINED,
    /** The candidate leaves the process before an offer. */
    WITHDRAWN,
    /** An earlier refusal is taken back: the application lives again, and a notice not yet handed over is recalled. */
    REINSTATED
}
