package io.hearback.message.callback;

import java.time.Duration;

/**
 * What a platform answered, or did not.
 *
 * @param cause a code that may be told to anybody
 * @param retryAfter how long it asked to be left alone; null if it did not
 */
public record Answer(Kind kind, String cause, Duration retryAfter) {

    public enum Kind {
        /** It has the notice. */
        ACCEPTED,
        /** It will not take it, however often it is asked. */
        REFUSED,
        /** It may take it later, or has it and we do not know. It drops copies by their id, so it is asked again. */
        AGAIN
    }

    /** By the status (RFC 9110, 15): a redirection is not followed, as it could lead anywhere. */
    static Answer of(int status, Duration retryAfter) {
        var cause = "CALLBACK_" + status;
        if (status >= 200 && status < 300) {
            return new Answer(Kind.ACCEPTED, cause, null);
        }
        var later = status == 408 || status == 425 || status == 429 || status >= 500;
        return later ? new Answer(Kind.AGAIN, cause, retryAfter) : new Answer(Kind.REFUSED, cause, null);
    }

    static Answer again(String cause) {
        return new Answer(Kind.AGAIN, "CALLBACK_" + cause, null);
    }

    static Answer refused(String cause) {
        return new Answer(Kind.REFUSED, "CALLBACK_" + cause, null);
    }
}
