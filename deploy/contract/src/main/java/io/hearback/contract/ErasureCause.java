package io.hearback.contract;

/** Why what is about a person is erased. */
public enum ErasureCause {
    /** The person asked (GDPR Art. 17). */
    CANDIDATE,
    /** The organisation decided so, as when its own platform was asked. */
    ORGANISATION,
    /** It was kept for as long as the organisation keeps it. */
    RETENTION
}
