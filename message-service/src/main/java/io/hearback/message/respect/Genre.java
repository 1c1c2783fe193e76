package io.hearback.message.respect;

/** What kind of text is judged: each has rules of its own. */
public enum Genre {
    /** An employer refuses a candidate. */
    REFUSAL,
    /** A candidate declines an offer, or withdraws. */
    DECLINE,
    /** An employer thanks a candidate for such an answer. */
    ACKNOWLEDGEMENT,
    /** An employer has no decision yet. */
    HOLDING,
    /** An employer has made an offer. */
    OFFER,
    /** A recruiter is told something, or asked to do something. */
    INTERNAL,
    /** A few words of a recruiter that become part of a notice: a detail of a reason, a strength, an answer. */
    PHRASE
}
