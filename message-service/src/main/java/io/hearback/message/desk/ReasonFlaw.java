package io.hearback.message.desk;

/** What keeps a field of a reason from being taken. */
public enum ReasonFlaw {
    CODE_MISSING,
    MISSING,
    /** It goes with another code. */
    OF_ANOTHER,
    TOO_LONG,
    TOO_MANY,
    NO_NUMBER
}
