package io.hearback.message.compose;

import static java.util.Objects.requireNonNull;

/**
 * What is answered to a candidate who asked about a decision.
 *
 * @param strength what was good, line breaks kept; null if nothing is said of it, as for the next two
 * @param gap what was missing
 * @param advice what to do about it
 * @param review whether the candidate asked for a person to look at the decision again, and not for more detail
 */
public record Answer(String strength, String gap, String advice, boolean review, Manner manner) {

    /** How the candidate gets it. */
    public enum Manner {
        /** All of it stands in the notice. */
        WRITTEN,
        /** As the candidate asked: on the page behind the link alone, and the notice says that it is there. */
        ON_PAGE,
        /** Somebody calls, as the candidate asked; the notice has it all the same, to be kept. */
        BY_CALL,
        /** Nobody answered in time, and the notice says so. */
        APOLOGY
    }

    public Answer {
        requireNonNull(manner, "manner is null");
        strength = words(strength);
        gap = words(gap);
        advice = words(advice);
        if (manner != Manner.APOLOGY && strength == null && gap == null && advice == null) {
            throw new IllegalArgumentException("an answer says nothing");
        }
    }

    private static String words(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "an answer";
    }
}
