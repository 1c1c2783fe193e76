package io.hearback.message.schedule;

/** What a notice waits for, the weightiest last: of several on its way, that one is told. A code that anybody may see. */
public enum Wait {
    /** It can still be recalled. */
    GRACE_WINDOW,
    /** A recruiter calls first. */
    CALL_FIRST,
    /** The decision is too fresh to be told. */
    HUMANE_DELAY,
    /** Its organisation sends no more a minute. */
    TENANT_LIMIT,
    /** The organisation's platform takes no more at a time. */
    PLATFORM_LIMIT,
    /** The mail servers of its recipient's domain take no more a minute. */
    DOMAIN_LIMIT,
    /** The mail server, or the organisation's platform, asked to try later. */
    RETRY,
    /** It is too early or too late where the recipient is. */
    QUIET_HOURS,
    /** It is no day on which the organisation writes. */
    DAY_OFF,
    FRIDAY_EVENING,
    /** It is a public holiday where the recipient is. */
    HOLIDAY
}
