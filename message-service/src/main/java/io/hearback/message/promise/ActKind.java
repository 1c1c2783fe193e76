package io.hearback.message.promise;

/** What was done about a clock. */
public enum ActKind {
    /** The recruiter is to be warned, in the next digest. */
    WARNED,
    /** A notice was written that there is no decision yet. */
    HOLDING_WRITTEN,
    /** It could not be: nobody told us how to write to the candidate. */
    UNREACHABLE,
    /** The organisation's contact is to be told, in the next digest. */
    ESCALATED,
    /** The clock ran out without an answer. */
    BREACHED
}
