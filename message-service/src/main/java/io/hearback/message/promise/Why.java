package io.hearback.message.promise;

/** What an answer is owed to. */
public enum Why {
    /** The organisation said so itself. */
    PROMISE,
    /** A law says so. */
    LAW
}
