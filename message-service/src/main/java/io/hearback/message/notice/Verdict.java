package io.hearback.message.notice;

import java.time.Instant;

import static java.util.Objects.requireNonNull;

/**
 * What a hand-over came to.
 *
 * @param move ACCEPT, DEFER, REFUSE or LOSE
 * @param reply the mail server's words, or null if there were none
 * @param sendAt when to try again; for DEFER only
 */
public record Verdict(Move move, String cause, String reply, Instant sendAt) {

    public Verdict {
        requireNonNull(move, "move is null");
        requireNonNull(cause, "cause is null");
        if ((move == Move.DEFER) != (sendAt != null)) {
            throw new IllegalArgumentException("a deferred notice, and no other, has a time to try again");
        }
    }
}
