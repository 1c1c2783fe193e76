package io.hearback.intake.console;

/** The verdict of the respect check, as message-service says it in a forecast. */
public enum Respect {
    RESPECTFUL,
    ACCEPTABLE,
    DISRESPECTFUL
}
