package io.hearback.message.notice;

/** What a piece of evidence says about one notice. */
public enum Finding {
    /** A mail server took it. */
    ACCEPTED,
    /** It is in the recipient's mailbox. */
    DELIVERED,
    /** It is in the recipient's mailbox, and they do not want such mail. */
    COMPLAINED,
    /** Our own relay's log says that the relay took it. */
    IN_RELAY_LOG,
    /** A mail server took it and could not deliver it; nobody tries again. */
    BOUNCED,
    /** The mail server says that it did not take it, or took it and will not carry it. */
    REJECTED,
    /** Our own relay's log is whole over the time in question, and does not know it. */
    NOT_IN_RELAY_LOG,
    /** Nothing proves anything; the organisation would rather write twice than not at all. */
    WAITED_LONG_ENOUGH
}
