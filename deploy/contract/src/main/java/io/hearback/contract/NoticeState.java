package io.hearback.contract;

/** Where a notice stands in its life. */
public enum NoticeState {
    /** Needs a person before it may leave. */
    HELD,
    /** Will leave at its time; can be recalled. */
    SCHEDULED,
    /** A worker has taken it for a short lease; can still be recalled. */
    CLAIMED,
    /** On the wire: too late to recall. */
    HANDING_OVER,
    /** The mail server took responsibility for it (RFC 5321, 4.2.5). */
    SENT,
    /** The mail server refused it for good, or it came back after it was SENT; its reader is not informed. */
    FAILED,
    /** A fault left unproved whether the mail server took it; never repeated on its own. */
    UNKNOWN,
    /** Taken back before hand-over. */
    RECALLED,
    /** A later outcome of the same application made it obsolete before hand-over. */
    SUPERSEDED,
    /** Its text and addresses were erased before hand-over. */
    ERASED
}
