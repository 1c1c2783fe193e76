package io.hearback.message.house;

/** What becomes of a notice of which nothing proves whether it arrived. */
public enum UnknownPolicy {
    /** It stays UNKNOWN until evidence comes or a person decides. */
    NEVER_TWICE,
    /** It is sent again, once, after a while; some arrive twice. */
    AT_LEAST_ONCE
}
