package io.hearback.chaos.smtp;

import java.time.Duration;

/**
 * What the mail server does wrong in one dialogue, if anything.
 *
 * @param code of the answer, for {@code REPLY}
 * @param pause before the answer, for {@code PAUSE} and {@code TAKE_AND_ANSWER_LATE}
 */
public record Misconduct(Phase at, Deed deed, int code, Duration pause) {

    /** It behaves. */
    public static final Misconduct NONE = new Misconduct(Phase.CONNECT, Deed.NOTHING, 0, Duration.ZERO);

    public enum Deed {
        NOTHING,
        /** it answers later than usual, or later than the client waits */
        PAUSE,
        /** it refuses, for now (4yz) or for good (5yz) */
        REPLY,
        /** it resets the connection, and has not taken the notice */
        RESET,
        /** it takes the notice and resets the connection */
        TAKE_AND_RESET,
        /** it takes the notice and says so after the client has stopped waiting */
        TAKE_AND_ANSWER_LATE
    }

    /**
     * @return whether the client cannot know what became of the notice (RFC 1047): its final dot may have arrived. A notice is
     *     small, so the dot is on its way before a reset in the middle of the notice is noticed
     */
    public boolean isAmbiguous() {
        return switch (deed) {
            case RESET -> at == Phase.DOT || at == Phase.BODY;
            case TAKE_AND_RESET, TAKE_AND_ANSWER_LATE -> true;
            case NOTHING, PAUSE, REPLY -> false;
        };
    }

    boolean isForGood() {
        return deed == Deed.REPLY && code >= 500;
    }

    /** @return e.g. "451 at DOT" */
    public String told() {
        return (deed == Deed.REPLY ? String.valueOf(code) : deed.name()) + " at " + at;
    }
}
