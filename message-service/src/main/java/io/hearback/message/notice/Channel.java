package io.hearback.message.notice;

/** A way by which a notice reaches whom it is for. A task to call somebody is a notice to the recruiter, by e-mail. */
public enum Channel {
    EMAIL,
    /** The organisation's own platform, which shows it to the candidate. */
    CALLBACK
}
