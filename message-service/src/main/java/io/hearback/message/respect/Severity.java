package io.hearback.message.respect;

/** How much a broken rule weighs. */
public enum Severity {
    /** The text must not leave as it is. */
    GRAVE,
    /** Two of these make a text disrespectful. */
    ERROR,
    /** Keeps a text from being respectful. */
    WARNING,
    /** Could be better. */
    ADVICE
}
